import { nextOpenFinding } from '../../actions/in-book/next-open-finding.ts'
import { planFindings } from '../../actions/in-book/plan-findings.ts'
import type { StandingAt } from '../../actions/next-finding.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import { openBudgetOf, type EngineState } from '../engine-state.ts'

/** What the buttons of the ribbon ask, beside what views ask too. */
export const ribbonVerbs = {
  planFindings: (state: EngineState, _: Record<string, never>, work: LongWork) =>
    planFindings(openBudgetOf(state), work),
  nextOpenFinding: (state: EngineState, { from }: { readonly from: StandingAt }) =>
    nextOpenFinding(openBudgetOf(state), from),
}
