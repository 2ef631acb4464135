import { splitRule } from './split-rule.ts'

/** A share of 0 % says nothing and hides what was meant. */
export const splitShareZero = splitRule({
  code: 'RBB414',
  name: 'split-share-zero',
  severity: 'error',
  column: 'Share',
  fault: ({ share }) => (share.kind === 'read' && share.value === 0 ? { params: {} } : undefined),
})
