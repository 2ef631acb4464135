import { isBlank, type Cell } from '../../core/budget/cell.ts'
import type { CellRange } from '../../workbook/address.ts'
import type { SheetRow, SheetRows } from '../../workbook/opened/opened-book.ts'

/** A sheet by row and column, which count from 1. */
export interface SheetGrid {
  readonly sheet: SheetRows
  /** The rows in which anything can be seen, in ascending order. */
  readonly filled: readonly SheetRow[]
  readonly cellAt: (row: number, column: number) => Cell | undefined
}

export function gridOf(sheet: SheetRows): SheetGrid {
  const filled = sheet.rows.filter(({ cells }) => !cells.every(isBlank))
  const byRow = new Map(filled.map(({ row, cells }) => [row, cells]))
  return { sheet, filled, cellAt: (row, column) => byRow.get(row)?.[column - 1] }
}

/** The columns of a row, counted from 1, within a range, in which anything can be seen. */
export function filledColumns(
  { cells }: SheetRow,
  { firstColumn, lastColumn }: CellRange,
): readonly number[] {
  const columns: number[] = []
  const end = Math.min(lastColumn, cells.length)
  for (let column = firstColumn; column <= end; column++) {
    if (!isBlank(cells[column - 1])) columns.push(column)
  }
  return columns
}

/** The rows of a grid within a range, in which anything can be seen. */
export function filledRows({ filled }: SheetGrid, range: CellRange): readonly SheetRow[] {
  return filled.filter(
    (one) => one.row >= range.firstRow && one.row <= range.lastRow && filledColumns(one, range).length > 0,
  )
}
