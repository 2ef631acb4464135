import { planDriverRows, planLinkRows } from '../../../actions/add-rows.ts'
import { declaredSources } from '../../../actions/adopt/declared-source.ts'
import type { Planned } from '../../../actions/edits/planned.ts'
import { planInsertion, type InsertRequest } from '../../../actions/in-book/insert-sheets.ts'
import { planSummary, type PlanSummary } from '../../../actions/plan-summary.ts'
import type { LongWork } from '../../../workbook/long-work.ts'
import type { WritePlan } from '../../../workbook/write-plan.ts'
import { linesOf, type EngineState } from '../engine-state.ts'
import { planningBook } from '../planning-book.ts'

/** What the Plan view asks. */
export const planVerbs = {
  planSummary: summary,
  planInsertion: insertion,
  planLinkRows: links,
  planDriverRows: drivers,
}

/** How far the plan has come; undefined where the book has no lines. */
function summary(state: EngineState): PlanSummary | undefined {
  if (!state.lines) return undefined
  const { budget, settings } = state.lines
  return planSummary(budget, settings, { look: state.look, declared: declaredSources(state.opened) })
}

/** The sheets that an insertion would write. */
function insertion(
  state: EngineState,
  request: Omit<InsertRequest, 'framework' | 'fallback'>,
  work: LongWork,
): Promise<WritePlan> {
  return planInsertion(planningBook(state), { ...request, fallback: state.fallback }, work)
}

function links(state: EngineState): Planned {
  return planLinkRows(linesOf(state))
}

function drivers(state: EngineState): Planned {
  return planDriverRows(linesOf(state))
}
