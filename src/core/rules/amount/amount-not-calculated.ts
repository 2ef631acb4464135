import { amountRule } from './amount-rule.ts'

/** The cell holds a formula that no spreadsheet has calculated yet. */
export const amountNotCalculated = amountRule({
  code: 'RBB336',
  name: 'amount-not-calculated',
  kind: 'uncalculated',
})
