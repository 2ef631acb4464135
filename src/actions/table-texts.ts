import { isBlank, textOf } from '../core/budget/cell.ts'
import { headersOf, type OwnTableName } from '../workbook/own-tables.ts'
import type { BookReader } from '../workbook/port.ts'

/**
 * The rows of one of our tables as texts, in the order of our own columns; '' where a cell is blank or its column
 * is not there. Blank rows are left out, and a book without the table has none.
 * @param years the year columns that are read, of a table that has some
 */
export async function tableTexts(
  book: BookReader,
  table: OwnTableName,
  years: readonly number[] = [],
): Promise<readonly (readonly string[])[]> {
  const { tables } = await book.describe()
  const rows: string[][] = []
  for (const info of tables.filter((one) => one.table === table)) {
    const written = info.header.map((cell) => textOf(cell).trim().toLowerCase())
    const positions = headersOf(table, years).map((header) => written.indexOf(header.toLowerCase()))
    for await (const block of book.read(info)) {
      for (const cells of block.rows) {
        if (cells.every(isBlank)) continue
        rows.push(positions.map((at) => (at < 0 ? '' : textOf(cells[at]))))
      }
    }
  }
  return rows
}
