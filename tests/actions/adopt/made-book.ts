import type { Cell } from '../../../src/core/budget/cell.ts'
import { parseRange, type CellRange } from '../../../src/workbook/address.ts'
import type { OpenedBook, OpenedName, OpenedTable } from '../../../src/workbook/opened/opened-book.ts'
import { textOf } from '../../../src/core/budget/cell.ts'
import type { ForeignBudget } from '../../fixtures/foreign/foreign-budget.ts'

/** A sheet of a book made for a test, from A1 on. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly string[]
}

/** A workbook as plain cells and tables, opened without a file. */
export interface MadeBook {
  readonly sheets: readonly MadeSheet[]
  readonly tables: readonly OpenedTable[]
  readonly names?: readonly OpenedName[]
}

export function opened({ sheets, tables, names = [] }: MadeBook): OpenedBook {
  return {
    file: 'hers.xlsx',
    sheets: sheets.map(({ name }) => ({ name })),
    tables,
    names,
    readSheet(name) {
      const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())
      if (!sheet) throw new Error(`no sheet ${name}`)
      const rows = sheet.rows.map((cells, at) => ({ row: at + 1, cells }))
      return { rows: rows.filter(({ cells }) => cells.length > 0), merges: (sheet.merges ?? []).map(rangeOf) }
    },
  }
}

/** The book of one foreign budget. */
export function bookOf({ sheet, rows, merges = [], tables = {} }: ForeignBudget): MadeBook {
  return {
    sheets: [{ name: sheet, rows, merges }],
    tables: Object.entries(tables).map(([name, { ref, totals = false }]) => {
      const range = rangeOf(ref)
      const header = rows[range.firstRow - 1]?.slice(range.firstColumn - 1, range.lastColumn) ?? []
      return { name, sheet, range, headerRows: 1, totalsRows: totals ? 1 : 0, columns: header.map(textOf) }
    }),
  }
}

export function rangeOf(text: string): CellRange {
  const range = parseRange(text)
  if (!range) throw new Error(`${text} is no range`)
  return range
}

export function clicked({ sheet, click }: Pick<ForeignBudget, 'sheet' | 'click'>): {
  sheet: string
  row: number
  column: number
} {
  const { firstRow: row, firstColumn: column } = rangeOf(click)
  return { sheet, row, column }
}
