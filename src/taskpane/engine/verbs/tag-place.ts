import type { SuggestedResult } from '../../../actions/find-results/open-finder.ts'
import { lineCard, linesSummary, type LineCard, type LinesSummary } from '../../../actions/line-cards.ts'
import { selectedLines, type SelectedCells } from '../../../actions/selected-lines.ts'
import { suggestResults } from '../../../actions/suggest-results.ts'
import { alikeLines } from '../../../actions/tagging/alike-lines.ts'
import type { Budget } from '../../../core/budget/budget.ts'

/** Which lines are to be tagged: those selected, or those known already. */
export type TagWhere =
  | { readonly is: 'selection'; readonly cells: SelectedCells }
  | { readonly is: 'lines'; readonly lines: readonly number[] }

/** The lines that are to be tagged, and all that is shown of them. */
export interface TagPlace {
  readonly lines: readonly number[]
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
