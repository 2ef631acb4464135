import { amountRule } from './amount-rule.ts'

/** The amount is beyond CHF 100 billion, more than can be meant. */
export const amountTooLarge = amountRule({ code: 'RBB337', name: 'amount-too-large', kind: 'too-large' })
