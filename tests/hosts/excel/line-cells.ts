import type { Book } from '../../../src/workbench/model/book/book.ts'
import { columnNames } from '../../../src/workbench/model/book/table-shape.ts'
import { valueOf } from '../../../src/workbench/model/grid/cell-content.ts'

/** The cells of one row of a table, by header. */
export type LineCells = Readonly<Record<string, unknown>>

/** The rows of a table that hold anything, from top to bottom. */
export function linesIn(book: Book, name = 'BudgetLines'): readonly LineCells[] {
  const table = book.findTable(name)
  if (!table) return []
  const { sheet, area } = table
  const headers = columnNames(table)
  const rows = Array.from({ length: area.rows - 1 }, (_, down) =>
    Object.fromEntries(
      headers.map((header, across): [string, unknown] => [
        header,
        valueOf(sheet.grid.cell(area.top + 1 + down, area.left + across)),
      ]),
    ),
  )
  return rows.filter((row) => Object.values(row).some((value) => value !== '' && value !== null))
}
