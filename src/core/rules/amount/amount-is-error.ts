import { amountRule } from './amount-rule.ts'

/** The cell shows an Excel error, such as #REF!. */
export const amountIsError = amountRule({ code: 'RBB335', name: 'amount-is-error', kind: 'error' })
