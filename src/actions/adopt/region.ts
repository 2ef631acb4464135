import { isBlank } from '../../core/budget/cell.ts'
import type { CellRange } from '../../workbook/address.ts'
import type { SheetRow } from '../../workbook/opened/opened-book.ts'
import { filledColumns, type SheetGrid } from './sheet-grid.ts'

/** So many blank rows may stand within a budget; more of them end it. */
const mostBlankRows = 3
/** No budget has more columns side by side that are looked at. */
const mostColumns = 200
/** Cells laid out like stairs would let a region grow step by step; a budget is found in a few. */
const mostRounds = 50
/** How far from a blank cell that was clicked anything is looked for. */
const nearRows = 3
const nearColumns = 12

export interface ClickedCell {
  readonly row: number
  readonly column: number
}

/**
 * The region round a cell that somebody clicked: cells side by side, over a few blank rows, and over one blank column
 * beyond which most rows go on.
 * @returns undefined where nothing stands near the cell
 */
export function regionAround(grid: SheetGrid, at: ClickedCell): CellRange | undefined {
  const start = nearestFilled(grid, at)
  if (!start) return undefined
  let range = { firstRow: start.row, lastRow: start.row, firstColumn: start.column, lastColumn: start.column }
  for (let round = 0; round < mostRounds; round++) {
    const grown = withColumns(grid, withRows(grid, range))
    if (isSame(grown, range)) break
    range = grown
  }
  return range
}

function nearestFilled({ filled }: SheetGrid, at: ClickedCell): ClickedCell | undefined {
  const distance = ({ row, column }: ClickedCell): number =>
    Math.abs(row - at.row) * nearColumns + Math.abs(column - at.column)
  const near = filled.filter(({ row }) => Math.abs(row - at.row) <= nearRows)
  const cells = near.flatMap((one) => {
    const columns = filledColumns(one, {
      firstRow: one.row,
      lastRow: one.row,
      firstColumn: Math.max(1, at.column - nearColumns),
      lastColumn: at.column + nearColumns,
    })
    return columns.map((column) => ({ row: one.row, column }))
  })
  return cells.reduce<ClickedCell | undefined>(
    (best, cell) => (best && distance(best) <= distance(cell) ? best : cell),
    undefined,
  )
}

function withRows({ filled }: SheetGrid, range: CellRange): CellRange {
  const { firstColumn, lastColumn } = range
  const reach = { ...range, firstColumn: Math.max(1, firstColumn - 1), lastColumn: lastColumn + 1 }
  const touches = (row: SheetRow): boolean => filledColumns(row, reach).length > 0
  let { firstRow, lastRow } = range
  for (const row of filled) {
    if (row.row - lastRow > mostBlankRows + 1) break
    if (row.row > lastRow && touches(row)) lastRow = row.row
  }
  for (const row of [...filled].reverse()) {
    if (firstRow - row.row > mostBlankRows + 1) break
    if (row.row < firstRow && touches(row)) firstRow = row.row
  }
  return { ...range, firstRow, lastRow }
}

function withColumns({ filled }: SheetGrid, range: CellRange): CellRange {
  const rows = filled.filter(({ row }) => row >= range.firstRow && row <= range.lastRow)
  const counts = countsByColumn(rows, range.lastColumn + mostColumns)
  const holds = (column: number, least: number): boolean => (counts[column] ?? 0) >= least
  const most = Math.max(2, Math.ceil(rows.length / 2))
  const next = (column: number, step: 1 | -1): number => {
    if (holds(column + step, 1)) return column + step
    return holds(column + 2 * step, most) ? column + 2 * step : column
  }
  const furthest = (from: number, step: 1 | -1): number => {
    let column = from
    while (Math.abs(column - from) < mostColumns && next(column, step) !== column) column = next(column, step)
    return column
  }
  return {
    ...range,
    firstColumn: furthest(range.firstColumn, -1),
    lastColumn: furthest(range.lastColumn, 1),
  }
}

/** In how many rows each column holds anything; the first place is of no column. */
function countsByColumn(rows: readonly SheetRow[], last: number): readonly number[] {
  const counts: number[] = []
  for (const { cells } of rows) {
    for (let column = 1; column <= Math.min(last, cells.length); column++) {
      if (!isBlank(cells[column - 1])) counts[column] = (counts[column] ?? 0) + 1
    }
  }
  return counts
}

function isSame(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.firstColumn === other.firstColumn &&
    one.lastColumn === other.lastColumn
  )
}
