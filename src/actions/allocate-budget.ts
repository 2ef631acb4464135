import type { PendingMode } from '../core/allocation/allocation.ts'
import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import { allocationReport } from '../core/report/allocation-report.ts'
import type { AllocationReport } from '../core/report/shapes.ts'
import { allocateBudget as runCascade, findingsOf } from '../core/rules/check-budget.ts'
import { countFindings } from './check-budget.ts'

export interface AllocateOptions {
  readonly pending: PendingMode
  /** Main units of the currency in one unit of the published tables: 1000 for CHF 000. */
  readonly unit: number
}

/** Allocates a budget to results, in spite of findings: what cannot be placed is shown as unallocated. */
export function allocateBudget(budget: Budget, { pending, unit }: AllocateOptions): AllocationReport {
  const allocation = runCascade(budget, pending)
  const counts = countFindings(findingsOf(budget, allocation))
  return allocationReport(budget.lookup, allocation, unit, counts, holdsIllustrative(budget))
}
