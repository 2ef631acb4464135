import { allocateBudget, type AllocateOptions } from '../../actions/allocate-budget.ts'
import { explainFigure, type FigureRequest } from '../../actions/explain-figure.ts'
import { planAppendixA, type AppendixARequest } from '../../actions/in-book/plan-appendix-a.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import { linesOf, openBudgetOf, type EngineState } from '../engine-state.ts'

/** What the Allocate and Review views ask. */
export const allocateVerbs = {
  allocate: (state: EngineState, options: AllocateOptions) => allocateBudget(linesOf(state).budget, options),
  explain: (state: EngineState, figure: FigureRequest) => explainFigure(linesOf(state).budget, figure),
  planAppendixA: (state: EngineState, request: AppendixARequest, work: LongWork) =>
    planAppendixA(openBudgetOf(state), request, work),
}
