import type { SuggestedResult } from '../../actions/find-results/open-finder.ts'
import { lineCard, linesSummary, type LineCard, type LinesSummary } from '../../actions/line-cards.ts'
import { selectedLines, type SelectedCells } from '../../actions/selected-lines.ts'
import { suggestResults } from '../../actions/suggest-results.ts'
import { alikeLines } from '../../actions/tagging/alike-lines.ts'
import type { Budget } from '../../core/budget/budget.ts'

/** Which lines are to be tagged: those selected, or those known already. */
export type TagWhere =
  | {
      readonly is: 'selection'
      readonly cells: SelectedCells
      /** The same with what a filter hides. */
      readonly whole: SelectedCells['areas']
    }
  | { readonly is: 'lines'; readonly lines: readonly number[]; readonly hidden?: number | undefined }

/** The lines that are to be tagged, and all that is shown of them. */
export interface TagPlace {
  readonly lines: readonly number[]
  /** Lines that were selected too, but cannot be seen. */
  readonly hidden: number
  /** Of the only line, or the first. */
  readonly card: LineCard | undefined
  readonly summary: LinesSummary
  readonly suggested: readonly SuggestedResult[]
  /** How many lines are like the only one, itself among them. */
  readonly alike: number
}

export function tagPlace(budget: Budget, where: TagWhere): TagPlace {
  const lines = linesAt(budget, where)
  const [first] = lines
  return {
    lines,
    hidden: hiddenOf(budget, where, lines.length),
    card: first === undefined ? undefined : lineCard(budget, first),
    summary: linesSummary(budget, lines),
    suggested: suggestResults(budget, lines),
    alike:
      first === undefined || lines.length > 1 ? 0 : (alikeLines(budget).groupOf(first)?.lines.length ?? 1),
  }
}

function linesAt(budget: Budget, where: TagWhere): readonly number[] {
  if (where.is === 'selection') return selectedLines(budget, where.cells)
  return where.lines.filter((line) => line < budget.lines.count)
}

function hiddenOf(budget: Budget, where: TagWhere, seen: number): number {
  if (where.is === 'lines') return where.hidden ?? 0
  const { cells, whole } = where
  // as a rule nothing is hidden, and whatever is selected was looked for already
  if (whole.join() === cells.areas.join()) return 0
  return selectedLines(budget, { ...cells, areas: whole }).length - seen
}
