import { textOf } from '../../core/budget/cell.ts'
import { parseRange } from '../../workbook/address.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { ownTable } from '../../workbook/opened/own-table.ts'
import { ownTables, type OwnTableName } from '../../workbook/own-tables.ts'
import type { BookLook } from '../../workbook/port.ts'
import { mainTables, treatments, type SheetKey } from '../../workbook/sheet-keys.ts'
import type { PlannedCell, SheetPlan, WritePlan } from '../../workbook/write-plan.ts'

/** What a plan would make of a sheet of ours. */
export interface SheetChange {
  readonly key: SheetKey
  readonly name: string
  readonly is: 'new' | 'updated' | 'unchanged' | 'kept'
  /** Rows of its table that are new or differ. */
  readonly rows: number
}

/** What a plan would make of each of our sheets, those that it leaves alone too, as far as their cells tell. */
export function sheetChanges(
  plan: WritePlan,
  { ownSheets, names }: BookLook,
  book: OpenedBook,
): readonly SheetChange[] {
  const planned = new Set(plan.sheets.map(({ key }) => key))
  const changed = plan.sheets.map((sheet): SheetChange => {
    const { name, key } = sheet
    if (!ownSheets.has(key)) return { key, name, is: 'new', rows: rowsOf(sheet).length }
    if (treatments[key] === 'kept') return { key, name, is: 'kept', rows: 0 }
    const rows = treatments[key] === 'rows by code' ? differing(sheet, book) : differingCells(sheet, book)
    return { key, name, is: rows > 0 ? 'updated' : 'unchanged', rows }
  })
  const left = [...ownSheets].filter((key) => !planned.has(key) && key !== '_rbb')
  return [
    ...changed,
    ...left.map((key): SheetChange => ({
      key,
      name: names.titles[key],
      // A report is ours: it stays as it was written.
      is: treatments[key] === 'kept' ? 'kept' : 'unchanged',
      rows: 0,
    })),
  ]
}

/** The planned rows of a sheet's first table, as texts. */
function rowsOf({ tables: [table], blocks }: SheetPlan): readonly (readonly string[])[] {
  const range = table && parseRange(table.ref)
  const block = blocks.find(
    (one) => range && one.row <= range.firstRow + 1 && one.row + one.rows.length > range.firstRow + 1,
  )
  if (!range || !block) return []
  const rows = block.rows.slice(range.firstRow + 1 - block.row).map((row) => row.map(plannedText))
  return rows.filter((row) => row.some((text) => text !== ''))
}

/**
 * How many rows of a sheet hold another text than the plan puts there; of a sheet whose tables people fill in, only
 * those above the first. What formulas show is not compared.
 */
function differingCells({ key, name, blocks, tables: [table] }: SheetPlan, book: OpenedBook): number {
  const end = treatments[key] === 'head' && table ? (parseRange(table.ref)?.firstRow ?? Infinity) : Infinity
  const present = new Map(book.readSheet(name).rows.map(({ row, cells }) => [row, cells]))
  const differs = new Set<number>()
  for (const { row: firstRow, column, rows } of blocks) {
    rows.forEach((cells, below) => {
      const row = firstRow + below
      if (row >= end) return
      const isSame = cells.every(
        (cell, beside) =>
          isFormula(cell) || plannedText(cell) === textOf(present.get(row)?.[column - 1 + beside]),
      )
      if (!isSame) differs.add(row)
    })
  }
  return differs.size
}

function isFormula(cell: PlannedCell): boolean {
  return typeof cell === 'object' && cell !== null && cell.formula !== undefined
}

/** How many planned rows the book does not hold so, whatever else stands in it. */
function differing(sheet: SheetPlan, book: OpenedBook): number {
  const key: OwnTableName | undefined = mainTables[sheet.key]
  const table = key && treatments[sheet.key] === 'rows by code' ? ownTable(book, key) : undefined
  if (!key || !table) return 0
  const headers: readonly string[] = ownTables[key]
  const columns = headers.map((header) =>
    table.columns.findIndex((one) => one.toLowerCase() === header.toLowerCase()),
  )
  const present = new Set(
    book
      .readSheet(table.sheet)
      .rows.filter(({ row }) => row >= table.data.firstRow && row <= table.data.lastRow)
      .map(({ cells }) =>
        JSON.stringify(columns.map((at) => (at < 0 ? '' : textOf(cells[table.range.firstColumn - 1 + at])))),
      ),
  )
  return rowsOf(sheet).filter((row) => !present.has(JSON.stringify(headers.map((_, at) => row[at] ?? ''))))
    .length
}

function plannedText(cell: PlannedCell): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell
  return value === null || value === undefined ? '' : textOf(value)
}
