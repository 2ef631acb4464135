import { allocateBudget, type AllocateOptions } from '../../actions/allocate-budget.ts'
import { explainFigure, type FigureRequest } from '../../actions/explain-figure.ts'
import { planAppendixA, type UpdateRequest } from '../../actions/in-book/update-appendix-a.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import { linesOf, type EngineState } from '../engine-state.ts'
import { planningBook } from '../planning-book.ts'

/** What the Allocate and Review views ask. */
export const allocateVerbs = {
  allocate: (state: EngineState, options: AllocateOptions) => allocateBudget(linesOf(state).budget, options),
  explain: (state: EngineState, figure: FigureRequest) => explainFigure(linesOf(state).budget, figure),
  planAppendixA: appendixA,
}

/** @param at the time it is to be stamped with */
function appendixA(
  state: EngineState,
  { at, ...request }: Omit<UpdateRequest, 'fallback' | 'now'> & { readonly at: Date },
  work: LongWork,
): ReturnType<typeof planAppendixA> {
  return planAppendixA(planningBook(state), { ...request, fallback: state.fallback, now: () => at }, work)
}
