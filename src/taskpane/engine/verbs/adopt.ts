import { compareWith, type Comparison } from '../../../actions/adopt/compare-with.ts'
import { planAdoption, type Adoption } from '../../../actions/adopt/plan-adoption.ts'
import { previewSource, type SourcePreview } from '../../../actions/adopt/preview-source.ts'
import { proposeSource, type Clicked } from '../../../actions/adopt/propose-source.ts'
import type { Done, Refusal } from '../../../actions/adopt/refusal.ts'
import { yearOf } from '../../../actions/adopt/source-role.ts'
import { planInsertion } from '../../../actions/in-book/insert-sheets.ts'
import { writeTitles } from '../../../texts/plan-titles.ts'
import type { WriteKind } from '../../../workbook/port.ts'
import type { WritePlan } from '../../../workbook/write-plan.ts'
import { planningBook } from '../planning-book.ts'
import type { SourceChoice } from '../../../actions/adopt/source-choice.ts'
import type { Cell } from '../../../core/budget/cell.ts'
import type { LongWork } from '../../../workbook/long-work.ts'
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
  planUseOfLines: useOfLines,
  compareWith: compared,
}

/** The total that somebody clicked beside what the lines add up to. */
function compared(
  { opened }: EngineState,
  { preview, at }: { readonly preview: SourcePreview; readonly at: Clicked },
): Comparison {
  return compareWith(preview, cellAt(opened.readSheet(at.sheet), at))
}

function cellAt(
  {
    rows,
  }: { readonly rows: readonly { readonly row: number; readonly cells: readonly (Cell | undefined)[] }[] },
  { row, column }: Clicked,
): Cell | undefined {
  return rows.find((one) => one.row === row)?.cells[column - 1]
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
