import type { DriverRow } from '../../budget/drivers.ts'
import type { DriverRole } from '../../budget/tables.ts'
import { rowRulesOver } from '../row-rule.ts'

/** Declares a rule that looks at one row of Drivers at a time. */
export const driverRule = rowRulesOver<DriverRole, DriverRow>((budget) => budget.drivers.rows)
