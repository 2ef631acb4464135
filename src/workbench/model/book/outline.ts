import { deepestGroup } from '../../../xlsx/sheet-look.ts'
import { allColumns, allRows, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { Axis } from '../grid/grid-lines.ts'
import type { Book } from './book.ts'
import { hideRows } from './hide-rows.ts'
import { guardAction } from './protection.ts'
import type { Sheet } from './sheet.ts'

/** Rows or columns of one sheet, from one on. */
interface Stretch {
  readonly book: Book
  readonly sheet: Sheet
  readonly axis: Axis
  readonly from: number
  readonly count: number
}

/**
 * The rows or columns that a block lies in.
 * @throws ExcelError where whole columns are asked for their rows, or whole rows for their columns
 */
export function stretchOf(book: Book, sheet: Sheet, area: Area, option: string): Stretch {
  const axis = option === 'ByRows' ? 'rows' : option === 'ByColumns' ? 'columns' : refuse()
  if (axis === 'rows' ? area.rows === allRows : area.columns === allColumns) refuse()
  return axis === 'rows'
    ? { book, sheet, axis, from: area.top, count: area.rows }
    : { book, sheet, axis, from: area.left, count: area.columns }
}

/** One level more for each of the rows or columns. */
export function group(stretch: Stretch): void {
  const { grid } = guarded(stretch)
  const levels = linesOf(stretch).map((at): [number, number] => [at, grid.lines.level(stretch.axis, at) + 1])
  if (levels.some(([, level]) => level > deepestGroup))
    throw new ExcelError('InvalidOperation', `Groups stand in each other up to ${deepestGroup} deep.`)
  grid.lines.setLevels(stretch.axis, new Map(levels))
}

/** One level less, where there is any; what is hidden stays so, as in Excel. */
export function ungroup(stretch: Stretch): void {
  const { grid } = guarded(stretch)
  const levels = linesOf(stretch).flatMap((at): [number, number][] => {
    const level = grid.lines.level(stretch.axis, at)
    return level > 0 ? [[at, level - 1]] : []
  })
  grid.lines.setLevels(stretch.axis, new Map(levels))
}

/** Hides the groups that the rows or columns are in, or shows them; a line behind a group sums it up. */
export function showDetails(stretch: Stretch, isShown: boolean): void {
  guarded(stretch)
  const lines = linesOf(stretch).flatMap((at) => groupOf(stretch, at))
  setHidden(stretch, [...new Set(lines)], !isShown)
}

/** Shows the outline of a sheet down to a level, and hides what is below; 0 leaves it as it is. */
export function showLevels(book: Book, sheet: Sheet, axis: Axis, shown: number): void {
  if (shown < 0 || shown > deepestGroup + 1) refuse()
  if (shown === 0) return
  const { lines, rowCount, columnCount } = sheet.grid
  const stretch = { book, sheet, axis, from: 0, count: axis === 'rows' ? rowCount : columnCount }
  guarded(stretch)
  const grouped = linesOf(stretch).filter((at) => lines.level(axis, at) > 0)
  const isBelow = (at: number): boolean => lines.level(axis, at) >= shown
  setHidden(stretch, grouped.filter(isBelow), true)
  setHidden(
    stretch,
    grouped.filter((at) => !isBelow(at)),
    false,
  )
}

/** The innermost group that a line is in, or the one beside it that it sums up. */
function groupOf({ sheet, axis }: Stretch, at: number): readonly number[] {
  const level = (line: number): number => (line < 0 ? 0 : sheet.grid.lines.level(axis, line))
  const { summaryBelow, summaryRight } = sheet.outline
  const beside = (axis === 'rows' ? summaryBelow : summaryRight) === '0' ? at + 1 : at - 1
  const [inside, depth] = level(beside) > level(at) ? [beside, level(beside)] : [at, level(at)]
  if (depth === 0) return []
  let [first, last] = [inside, inside]
  while (level(first - 1) >= depth) first -= 1
  while (level(last + 1) >= depth) last += 1
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

function setHidden({ book, sheet, axis }: Stretch, lines: readonly number[], isHidden: boolean): void {
  for (const at of lines) {
    const line = { top: 0, left: 0, rows: 1, columns: 1 }
    if (axis === 'rows') hideRows(book, sheet, { ...line, top: at, columns: allColumns }, isHidden)
    else sheet.grid.lines.hideColumns({ ...line, left: at, rows: allRows }, isHidden)
  }
}

function linesOf({ from, count }: Stretch): readonly number[] {
  return Array.from({ length: count }, (_, step) => from + step)
}

function guarded({ sheet, axis }: Stretch): Sheet {
  guardAction(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
  return sheet
}
