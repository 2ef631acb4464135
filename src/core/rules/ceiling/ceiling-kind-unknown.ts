import { ceilingRule } from './ceiling-rule.ts'

/** The kind of a ceiling is one of plan, biennium, year, category, unit, fund, group. */
export const ceilingKindUnknown = ceilingRule({
  code: 'RBB511',
  name: 'ceiling-kind-unknown',
  severity: 'error',
  column: 'Kind',
  fault: ({ kind, kindText }) => (kind === undefined ? { params: { text: kindText } } : undefined),
})
