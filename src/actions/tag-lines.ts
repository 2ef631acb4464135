import { hasColumn } from '../core/budget/line-place.ts'
import { resultItem, type ResultCode } from '../core/framework/result-code.ts'
import { planTitle } from '../texts/plan-titles.ts'
import type { BudgetAsRead } from './edits/budget-as-read.ts'
import { tagGuards } from './edits/line-edits.ts'
import {
  editPlan,
  isRefusal,
  refusal,
  type Planned,
  type Refusal,
  type RefusedLine,
} from './edits/planned.ts'
import {
  changesLine,
  isKeptApart,
  placeApart,
  placeByShares,
  placeInPlace,
  type LineChange,
  type PlaceOptions,
} from './edits/place-line.ts'
import { wholeLine } from './edits/share-rows.ts'

/** Lines, by their position in the budget, and what they are to be tagged with; null clears them. */
export interface Tag {
  readonly lines: readonly number[]
  readonly to: ResultCode | null
}

/**
 * Plans tagging: in the line's own cells, or where its source is kept apart or lacks the column, as one row of
 * 100.00 % in Splits. A tag takes the place of the line's shares. Where a line is named twice, the last tag counts.
 */
export function planTags(
  read: BudgetAsRead,
  tags: readonly Tag[],
  options: PlaceOptions = {},
): Planned<RefusedLine> {
  const wished = new Map(tags.flatMap(({ lines, to }) => lines.map((line) => [line, to] as const)))
  const refused: RefusedLine[] = []
  const changes: LineChange[] = []
  for (const [line, to] of wished) {
    const change = tagLine(read, line, to, options)
    if (isRefusal(change)) refused.push({ line, ...change })
    else if (changesLine(change))
      changes.push({ ...change, edits: [...change.edits, ...tagGuards(read, line, change.edits)] })
  }
  const clears = [...wished.values()].every((to) => to === null)
  const plan = editPlan(planTitle(clears ? 'clear' : 'tag', changes.length), {
    edits: changes.flatMap(({ edits }) => edits),
    rows: [
      {
        table: 'SplitRows',
        remove: changes.flatMap(({ shares }) => shares.remove),
        add: changes.flatMap(({ shares }) => shares.add),
      },
    ],
  })
  return { plan, refused }
}

function tagLine(
  read: BudgetAsRead,
  line: number,
  to: ResultCode | null,
  options: PlaceOptions,
): LineChange | Refusal {
  const { lookup, lines } = read.budget
  const item = to ? resultItem(lookup, to) : undefined
  if (to && !item) return refusal('code-unknown', { code: to.code })
  const shares = item ? [{ of: item, points: wholeLine }] : []
  if (isKeptApart(read, line, options)) return placeApart(read, line, shares)
  const hasPlace = !item || hasColumn(lines, line, item.kind === 'output' ? 'Output' : 'Enabler')
  return hasPlace ? placeInPlace(read, line, item) : placeByShares(read, line, shares)
}
