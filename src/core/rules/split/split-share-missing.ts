import { splitRule } from './split-rule.ts'

/** The row has no share: a blank is not nothing, it is not yet said. */
export const splitShareMissing = splitRule({
  code: 'RBB411',
  name: 'split-share-missing',
  severity: 'error',
  column: 'Share',
  fault: ({ share }) => (share.kind === 'blank' ? { params: {} } : undefined),
})
