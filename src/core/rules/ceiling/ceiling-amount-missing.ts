import { ceilingRule } from './ceiling-rule.ts'

/** The ceiling has no amount: a blank is not nothing, it is not yet said. */
export const ceilingAmountMissing = ceilingRule({
  code: 'RBB514',
  name: 'ceiling-amount-missing',
  severity: 'error',
  column: 'Amount',
  fault: ({ amount }) => (amount.amount === null ? { params: {} } : undefined),
})
