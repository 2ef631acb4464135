import { planAdoption, type Adoption } from '../../actions/adopt/plan-adoption.ts'
import { previewSource } from '../../actions/adopt/preview-source.ts'
import { proposeSource, proposeWithin, type Clicked } from '../../actions/adopt/propose-source.ts'
import type { Done, Refusal } from '../../actions/adopt/refusal.ts'
import { yearOf } from '../../actions/adopt/source-role.ts'
import { planInsertion } from '../../actions/in-book/insert-sheets.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import type { WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { planningBook } from '../planning-book.ts'
import type { SourceChoice } from '../../actions/adopt/source-choice.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { EngineState } from '../engine-state.ts'

interface PlannedStep {
  readonly plan: WritePlan
  readonly kind: WriteKind
}

/** What *Use my lines* asks. */
export const adoptVerbs = {
  proposeSource: (state: EngineState, at: Clicked) => proposeSource(state.opened, at, state.lookup),
  previewSource: (state: EngineState, choice: SourceChoice, work: LongWork) =>
    previewSource(state.opened, choice, state.lookup, undefined, work),
  proposeWithin: (state: EngineState, place: Parameters<typeof proposeWithin>[1]) =>
    proposeWithin(state.opened, place, state.lookup),
  planUseOfLines: useOfLines,
}

/** All that is written where lines are adopted: our sheets first where the book has none. */
async function useOfLines(
  state: EngineState,
  choice: SourceChoice,
  work: LongWork,
): Promise<Done<{ readonly steps: readonly PlannedStep[]; readonly adoption: Adoption }> | Refusal> {
  const planned = await planAdoption(state.opened, choice, state.lookup, work)
  if (!planned.ok) return planned
  const { adoption } = planned
  const years = choice.columns.flatMap(({ role }) => yearOf(role) ?? [])
  const request = { kind: 'financial-plan', years, fallback: state.fallback } as const
  const inserted: readonly PlannedStep[] =
    adoption.needs.length > 0
      ? [{ plan: await planInsertion(planningBook(state), request, work), kind: 'insert' }]
      : []
  const plan = { title: writeTitles.adopt, sheets: [], names: [], ...adoption.pieces }
  return { ok: true, steps: [...inserted, { plan, kind: 'edit' }], adoption }
}
