import type { CellRange } from '../../workbook/address.ts'
import { headerOf } from '../../workbook/opened/foreign-header.ts'
import type { SheetRow } from '../../workbook/opened/opened-book.ts'
import { contentsOf, isNumber, mostRowsLooked } from './column-contents.ts'
import { yearOfHeader } from './header-year.ts'
import type { SeenColumn } from './propose-roles.ts'
import { filledRows, type SheetGrid } from './sheet-grid.ts'

/** A budget as far as it is looked at to guess what its columns are. */
export interface SeenBudget {
  /** The columns in the rows that carry amounts, from the left. */
  readonly columns: readonly SeenColumn[]
  /** The same in every row, headings and notes too. */
  readonly everyRow: readonly SeenColumn[]
  /** The rows that carry an amount, in its columns alone. */
  readonly lines: readonly SheetRow[]
  readonly rows: readonly SheetRow[]
  /** Positions of the columns that hold amounts. */
  readonly money: readonly number[]
}

/** Looks at the columns of a budget: what heads them, and what stands in the rows that carry amounts. */
export function seeBudget(grid: SheetGrid, header: CellRange, data: CellRange): SeenBudget {
  const { firstColumn, lastColumn } = data
  const rows = filledRows(grid, data)
    .slice(0, mostRowsLooked)
    .map(({ row, cells }) => ({ row, cells: cells.slice(firstColumn - 1, lastColumn) }))
  const headers = headerOf(grid.sheet, header)
  const alike = new Map<string, number>()
  for (const { whole } of headers) alike.set(whole.toLowerCase(), (alike.get(whole.toLowerCase()) ?? 0) + 1)
  const seenIn = (from: readonly SheetRow[]): readonly SeenColumn[] =>
    headers.map((text, at) => ({
      header: text,
      contents: contentsOf(from, at + 1),
      canPlay: text.whole !== '' && alike.get(text.whole.toLowerCase()) === 1,
    }))
  const everyRow = seenIn(rows)
  const money = moneyColumns(everyRow)
  const lines = rows.filter(({ cells }) => money.some((at) => isNumber(cells[at])))
  return { columns: seenIn(lines), everyRow, lines, rows, money }
}

/** The columns headed by a year that hold numbers, or else all that hold mostly numbers and not just years. */
function moneyColumns(columns: readonly SeenColumn[]): readonly number[] {
  const numeric = [...columns.entries()].filter(([, { contents }]) => {
    const { numbers, filled, texts } = contents
    return numbers > 0 && numbers * 2 >= filled && !texts.every((text) => /^(19|20|21)\d\d$/.test(text))
  })
  const ofYears = numeric.filter(([, { header }]) => yearOfHeader(header) !== undefined)
  return (ofYears.length > 0 ? ofYears : numeric).map(([at]) => at)
}
