import type { SplitRow } from '../../budget/splits.ts'
import type { SplitRole } from '../../budget/tables.ts'
import { rowRulesOver } from '../row-rule.ts'

/** Declares a rule that looks at one row of Splits at a time. */
export const splitRule = rowRulesOver<SplitRole, SplitRow>((budget) => budget.splits.rows)
