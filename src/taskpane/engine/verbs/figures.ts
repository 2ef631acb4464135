import { allocateBudget } from '../../../actions/allocate-budget.ts'
import { allocationFigures, type FiguresQuery } from '../../../actions/allocation-figures.ts'
import type { PendingMode } from '../../../core/allocation/allocation.ts'
import type { Budget } from '../../../core/budget/budget.ts'
import type { AllocationReport } from '../../../core/report/shapes.ts'
import { linesOf, type EngineState } from '../engine-state.ts'

/** What the Allocate view asks. */
export const figuresVerbs = {
  allocationFigures: (
    state: EngineState,
    { pending, ...query }: FiguresQuery & { readonly pending: PendingMode },
  ) => {
    const { budget, settings } = linesOf(state)
    const figures = allocationFigures(reportOf(budget, pending), state.lookup, query)
    return { ...figures, writtenAsOf: settings.asOf }
  },
}

const reports = new WeakMap<Budget, Map<PendingMode, AllocationReport>>()

/** The allocation of a budget, made once for each way to treat pending items. */
function reportOf(budget: Budget, pending: PendingMode): AllocationReport {
  const known = reports.get(budget) ?? new Map<PendingMode, AllocationReport>()
  reports.set(budget, known)
  const report = known.get(pending) ?? allocateBudget(budget, { pending, unit: 1000 })
  known.set(pending, report)
  return report
}
