import { textOf } from '../../core/budget/cell.ts'
import type { CellRange } from '../address.ts'
import type { OpenedBook } from './opened-book.ts'
import type { OwnTableName } from '../own-tables.ts'

/** A table of a book, and the range of its data: below the header, above the totals. */
export interface BookTable {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
  readonly data: CellRange
  readonly columns: readonly string[]
}

/** Finds one of our tables by its name; where that was taken it is called `…_RBB`. */
export function ownTable(workbook: OpenedBook, name: OwnTableName): BookTable | undefined {
  return tableNamed(workbook, `${name}_RBB`) ?? tableNamed(workbook, name)
}

/** Finds any table by its name, without regard to case as in Excel. */
export function tableNamed({ tables }: OpenedBook, name: string): BookTable | undefined {
  const table = tables.find((other) => other.name.toLowerCase() === name.toLowerCase())
  if (!table) return undefined
  const { name: own, sheet, range, columns, headerRows, totalsRows } = table
  const data = { ...range, firstRow: range.firstRow + headerRows, lastRow: range.lastRow - totalsRows }
  return { name: own, sheet, range, data, columns }
}

/** The headers of a table as they stand in its sheet; a table without a header row has them by name only. */
export function headerIn(
  workbook: OpenedBook,
  { sheet, range, data, columns }: BookTable,
): readonly string[] {
  if (data.firstRow === range.firstRow) return columns
  const header = workbook.readSheet(sheet).rows.find(({ row }) => row === range.firstRow)?.cells ?? []
  return columns.map((name, at) => {
    const written = textOf(header[range.firstColumn - 1 + at]).trim()
    return written === '' ? name : written
  })
}
