import { amountRule } from './amount-rule.ts'

/** The amount has digits below the centime, which nobody can pay. */
export const amountTooFine = amountRule({ code: 'RBB333', name: 'amount-too-fine', kind: 'too-fine' })
