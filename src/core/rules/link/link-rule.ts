import type { LinkRow } from '../../budget/links.ts'
import type { LinkRole } from '../../budget/tables.ts'
import { rowRulesOver } from '../row-rule.ts'

/** Declares a rule that looks at one row of GoalLinks at a time. */
export const linkRule = rowRulesOver<LinkRole, LinkRow>((budget) => budget.links.rows)
