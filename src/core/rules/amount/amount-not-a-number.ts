import { amountRule } from './amount-rule.ts'

/** The cell under a year holds a text that is no number. */
export const amountNotANumber = amountRule({
  code: 'RBB331',
  name: 'amount-not-a-number',
  kind: 'not-a-number',
})
