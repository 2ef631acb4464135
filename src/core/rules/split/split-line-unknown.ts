import { splitRule } from './split-rule.ts'

/** No budget line has this id. */
export const splitLineUnknown = splitRule({
  code: 'RBB402',
  name: 'split-line-unknown',
  severity: 'error',
  column: 'Line',
  fault: ({ line }, { ids }) => (line !== '' && !ids.at.has(line) ? { params: { text: line } } : undefined),
})
