import { amountRule } from './amount-rule.ts'

/** The cell of a workbook holds a number as text, which Excel leaves out of its own sums. */
export const amountAsText = amountRule({ code: 'RBB334', name: 'amount-as-text', kind: 'as-text' })
