import { allocateBudget, type AllocateOptions } from '../../actions/allocate-budget.ts'
import { allocationFigures, type FiguresQuery } from '../../actions/allocation-figures.ts'
import { poolsOnDefaultBasis } from '../../actions/default-basis.ts'
import type { PendingMode } from '../../core/allocation/allocation.ts'
import type { Budget } from '../../core/budget/budget.ts'
import type { AllocationReport } from '../../core/report/shapes.ts'
import { linesOf, type EngineState } from '../engine-state.ts'

/** What the Allocate view asks. */
export const figuresVerbs = { allocationFigures: figuresOf }

/** @param pending left out: as the book's reports were written last */
function figuresOf(
  state: EngineState,
  { pending, ...query }: FiguresQuery & { readonly pending?: PendingMode | undefined },
) {
  const { budget, settings } = linesOf(state)
  const { report, onDefaultBasis } = reportOf(budget, {
    pending: pending ?? settings.pending,
    unit: settings.unit,
  })
  return {
    ...allocationFigures(report, state.lookup, query),
    poolsOnDefaultBasis: onDefaultBasis,
    writtenAsOf: settings.asOf,
    /** Whether the book's Appendix A was written from something else than what stands in it now. */
    isAged: (budget.aged ?? []).length > 0,
    unit: settings.unit,
  }
}

interface Kept {
  readonly report: AllocationReport
  readonly onDefaultBasis: number
}

const reports = new WeakMap<Budget, Map<string, Kept>>()

/** The allocation of a budget, made once for each way to write it. */
function reportOf(budget: Budget, options: AllocateOptions): Kept {
  const known = reports.get(budget) ?? new Map<string, Kept>()
  reports.set(budget, known)
  const key = JSON.stringify(options)
  const kept = known.get(key) ?? {
    report: allocateBudget(budget, options),
    onDefaultBasis: poolsOnDefaultBasis(budget, options.pending),
  }
  known.set(key, kept)
  return kept
}
