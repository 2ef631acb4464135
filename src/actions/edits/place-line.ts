import type { ResultItem } from '../../core/framework/result-code.ts'
import { sheetTexts } from '../../texts/sheets.ts'
import type { CellEdit } from '../../workbook/cell-edit.ts'
import type { BudgetAsRead } from './budget-as-read.ts'
import { idForShares, isLineUntagged, noTag, resultEdits, tagEdits, tagTexts } from './line-edits.ts'
import { isRefusal, refusal, type Refusal } from './planned.ts'
import { shareRows, type ShareRows, type WishedShare } from './share-rows.ts'

/** What changes so that one line is placed as wished. */
export interface LineChange {
  readonly edits: readonly CellEdit[]
  readonly shares: ShareRows
}

const noChange: LineChange = { edits: [], shares: { remove: [], add: [] } }

/** Sources whose lines are not to be written: their tags are kept apart, in Splits. */
export interface PlaceOptions {
  /** By the names of the sources. */
  readonly keepApart?: ReadonlySet<string>
  /** Single lines, by their positions, such as those whose tag cells are locked. */
  readonly apart?: ReadonlySet<number>
}

/** Whether the tags of a line are kept apart from it. */
export function isKeptApart(
  { budget: { lines } }: BudgetAsRead,
  line: number,
  { keepApart, apart }: PlaceOptions,
): boolean {
  if (apart?.has(line) === true) return true
  return keepApart?.has(lines.sources[lines.source[line] ?? 0]?.name ?? '') ?? false
}

/** Tags a line in its own cells, or clears them; its shares go, where it is clear that they are its own. */
export function placeInPlace(
  read: BudgetAsRead,
  line: number,
  result: ResultItem | undefined,
): LineChange | Refusal {
  const { budget } = read
  const column = result?.kind === 'output' ? 'Output' : 'Enabler'
  const tag = result ? { ...noTag, Objective: result.objective ?? null, [column]: result.code } : noTag
  const edits = tagEdits(read, line, tag)
  if (!result && edits.length > 0 && !isLineUntagged(budget, line)) return refusal('no-longer-a-line')
  const own = idForShares(budget, line)
  const shares = isRefusal(own) ? noChange.shares : shareRows(read, own.id, [])
  if (isRefusal(shares)) return shares
  return withResult(read, line, { edits, shares }, result?.title ?? null)
}

/** Gives a line shares in Splits instead of a tag in its own cells, which are cleared. */
export function placeByShares(
  read: BudgetAsRead,
  line: number,
  shares: readonly WishedShare[],
): LineChange | Refusal {
  const own = idForShares(read.budget, line)
  if (isRefusal(own)) return own
  const edits = tagEdits(read, line, noTag)
  if (edits.length > 0 && !isLineUntagged(read.budget, line)) return refusal('no-longer-a-line')
  const rows = shareRows(read, own.id, shares)
  if (isRefusal(rows)) return rows
  return withResult(read, line, { edits, shares: rows }, sheetTexts.result.split)
}

/** Gives a line shares in Splits, or none, and leaves its own row alone. */
export function placeApart(
  read: BudgetAsRead,
  line: number,
  shares: readonly WishedShare[],
): LineChange | Refusal {
  const tag = tagTexts(read.budget, line).at(-1)
  if (tag !== undefined) return refusal('tagged-in-place', { tag })
  const own = idForShares(read.budget, line)
  if (isRefusal(own)) return shares.length > 0 ? own : noChange
  const rows = shareRows(read, own.id, shares)
  return isRefusal(rows) ? rows : { edits: [], shares: rows }
}

export function changesLine({ edits, shares: { remove, add } }: LineChange): boolean {
  return edits.length > 0 || remove.length > 0 || add.length > 0
}

function withResult(read: BudgetAsRead, line: number, change: LineChange, title: string | null): LineChange {
  if (!changesLine(change)) return change
  return { ...change, edits: [...change.edits, ...resultEdits(read, line, title)] }
}
