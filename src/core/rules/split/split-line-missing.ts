import { splitRule } from './split-rule.ts'

/** The row does not say whose share it is. */
export const splitLineMissing = splitRule({
  code: 'RBB401',
  name: 'split-line-missing',
  severity: 'error',
  column: 'Line',
  fault: ({ line }) => (line === '' ? { params: {} } : undefined),
})
