import type { CeilingRow } from '../../budget/revenue.ts'
import type { CeilingRole } from '../../budget/tables.ts'
import { rowRulesOver } from '../row-rule.ts'

/** Declares a rule that looks at one row of Ceilings at a time. */
export const ceilingRule = rowRulesOver<CeilingRole, CeilingRow>((budget) => budget.ceilings)
