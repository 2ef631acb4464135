import { revenueAmountUnreadable } from './revenue-amount-unreadable.ts'
import { revenueDiffersFromExpenses } from './revenue-differs-from-expenses.ts'
import { revenueSourceMissing } from './revenue-source-missing.ts'
import { revenueSourceMisspelt } from './revenue-source-misspelt.ts'
import { revenueSourceUnknown } from './revenue-source-unknown.ts'

/** Faults of a row of Revenue, and revenue that does not meet expenses. */
export const revenueRules = [
  revenueSourceMissing,
  revenueSourceUnknown,
  revenueSourceMisspelt,
  revenueAmountUnreadable,
  revenueDiffersFromExpenses,
] as const
