import { compareWith, type Comparison } from '../../../actions/adopt/compare-with.ts'
import { planAdoption } from '../../../actions/adopt/plan-adoption.ts'
import { previewSource, type SourcePreview } from '../../../actions/adopt/preview-source.ts'
import { proposeSource, type Clicked } from '../../../actions/adopt/propose-source.ts'
import type { SourceChoice } from '../../../actions/adopt/source-choice.ts'
import type { Cell } from '../../../core/budget/cell.ts'
import type { LongWork } from '../../../workbook/long-work.ts'
import type { EngineState } from '../engine-state.ts'

/** What *Use my lines* asks. */
export const adoptVerbs = {
  proposeSource: (state: EngineState, at: Clicked) => proposeSource(state.opened, at, state.lookup),
  previewSource: (state: EngineState, choice: SourceChoice, work: LongWork) =>
    previewSource(state.opened, choice, state.lookup, undefined, work),
  planAdoption: (state: EngineState, choice: SourceChoice, work: LongWork) =>
    planAdoption(state.opened, choice, state.lookup, work),
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
