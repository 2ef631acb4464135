import type { RevenueRow } from '../../budget/revenue.ts'
import type { RevenueRole } from '../../budget/tables.ts'
import { rowRulesOver } from '../row-rule.ts'

/** Declares a rule that looks at one row of Revenue at a time. */
export const revenueRule = rowRulesOver<RevenueRole, RevenueRow>((budget) => budget.revenue)
