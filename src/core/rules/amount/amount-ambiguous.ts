import { amountRule } from './amount-rule.ts'

/** The text may mean two numbers: `1,234` is 1234 to one reader and 1.234 to another. No guess is made. */
export const amountAmbiguous = amountRule({ code: 'RBB332', name: 'amount-ambiguous', kind: 'ambiguous' })
