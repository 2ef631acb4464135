import { ceilingRule } from './ceiling-rule.ts'

/** The amount cannot be counted: no number, or one that may mean two, or finer than a centime. */
export const ceilingAmountUnreadable = ceilingRule({
  code: 'RBB515',
  name: 'ceiling-amount-unreadable',
  severity: 'error',
  column: 'Amount',
  fault: ({ amount: { text, amount } }) =>
    typeof amount === 'string' ? { params: { text, fault: amount } } : undefined,
})
