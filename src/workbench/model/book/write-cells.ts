import type { ICellData } from '@univerjs/core'
import type { Json } from '../../json.ts'
import { areaText, intersection, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { renameIn } from '../formula/structured.ts'
import { contentOf, textContent } from '../grid/cell-content.ts'
import { readTyped } from '../grid/typed-text.ts'
import type { Book } from './book.ts'
import { formulaCell, retranslate, rewriteFormulas } from './formulas.ts'
import { guardCells } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { customOf, numberFormatOf, numberFormatStyle } from './styled.ts'
import { columnNames } from './table-shape.ts'
import type { TableState } from './sheet.ts'
import { tellChange } from './tell-change.ts'
import { watchCell } from './watch-cell.ts'
import { watchFormulas } from './watch-formulas.ts'

/** Values or formulas for a block; null leaves a cell as it is, an empty text empties it. */
export function writeCells(book: Book, sheet: Sheet, area: Area, rows: readonly (readonly Json[])[]): void {
  guardCells(sheet, area)
  const headers = tablesWithHeadersIn(sheet, area)
  const before = headers.map((table) => [table, columnNames(table)] as const)
  const tellFormulas = watchFormulas(book, sheet, area)
  const detailsOf = watchCell(book, sheet, area)
  const targets = rowsWritten(book, sheet, area)
  const covered = coveredCells(sheet, area)
  const content = (row: number, column: number, value: Json): ICellData | undefined =>
    covered(row, column) ? undefined : cellFor(book, sheet, row, column, value)
  if (targets.length === area.rows && targets[0] === area.top) {
    sheet.grid.put(
      area.top,
      area.left,
      rows.map((values, down) =>
        values.map((value, across) => content(area.top + down, area.left + across, value)),
      ),
    )
  } else {
    for (const [at, row] of targets.entries()) {
      sheet.grid.put(row, area.left, [
        (rows[at] ?? []).map((value, across) => content(row, area.left + across, value)),
      ])
    }
  }
  for (const [table, names] of before) renameColumns(book, table, names)
  tellChange(book, sheet, area, 'RangeEdited', detailsOf())
  tellFormulas()
}

/**
 * The rows that a write reaches. Over rows that a filter hides, Excel puts one value of an add-in's after another into
 * the rows that are seen, so values land in wrong rows and the last ones nowhere.
 */
function rowsWritten(book: Book, sheet: Sheet, { top, rows }: Area): readonly number[] {
  const all = Array.from({ length: rows }, (_, down) => top + down)
  const isOfAddIn = book.actor === 'add-in' && book.habits.misplacesFilteredWrites
  if (!isOfAddIn || sheet.filteredRows.size === 0) return all
  return all.filter((row) => !sheet.filteredRows.has(row))
}

/** Whether a cell lies under a merged one: Excel drops what is written there, without a word. */
function coveredCells(sheet: Sheet, area: Area): (row: number, column: number) => boolean {
  const merges = sheet.grid.merges().filter((merge) => intersection(merge, area))
  return (row, column) =>
    merges.some(
      (merge) =>
        intersection(merge, { top: row, left: column, rows: 1, columns: 1 }) !== undefined &&
        !(row === merge.top && column === merge.left),
    )
}

function cellFor(book: Book, sheet: Sheet, row: number, column: number, value: Json): ICellData | undefined {
  if (value === null) return undefined
  const custom = customOf(sheet.grid.cell(row, column), { written: undefined })
  if (typeof value === 'number' || typeof value === 'boolean') return { ...contentOf(value), ...custom }
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument')
  if (value.length > 32_767)
    throw new ExcelError('InvalidArgument', 'A cell holds at most 32,767 characters.')
  const format = numberFormatOf(sheet, row, column)
  const typed = readTyped(value, format === '@')
  if (typed.formula !== undefined) return formulaCell(book, sheet, row, column, typed.formula)
  const content =
    typed.isText && typeof typed.value === 'string' ? textContent(typed.value) : contentOf(typed.value)
  const takesFormat = typed.format !== undefined && format === 'General'
  return { ...content, ...custom, ...(takesFormat && numberFormatStyle(typed.format)) }
}

function tablesWithHeadersIn(sheet: Sheet, area: Area): readonly TableState[] {
  return sheet.tables.filter(
    (table) => table.hasHeaders && intersection({ ...table.area, rows: 1 }, area) !== undefined,
  )
}

/** A header is the name of its column: a new text renames it in every formula. */
function renameColumns(book: Book, table: TableState, before: readonly string[]): void {
  fillHeaders(table, before)
  const after = columnNames(table)
  for (const [at, column] of before.entries()) {
    const newColumn = after[at]
    if (newColumn === undefined || newColumn === column) continue
    rewriteFormulas(book, (formula, home) =>
      renameIn(formula, { table: table.name, column, newColumn }, home === table.sheet),
    )
  }
  if (after.some((name, at) => name !== before[at])) retranslate(book)
}

/** A table's headers are texts, never blank and never the same twice: Excel sees to it by itself. */
export function fillHeaders(table: TableState, before: readonly string[] = []): void {
  if (!table.hasHeaders) return
  const { top, left } = table.area
  const names = columnNames(table)
  const given = new Set(names.map((name) => name.toLowerCase()))
  const taken = new Set<string>()
  for (const [at, name] of names.entries()) {
    let unnamed = 1
    while (given.has(`column${unnamed}`) || taken.has(`column${unnamed}`)) unnamed++
    const wanted = name === '' ? (before[at] ?? `Column${unnamed}`) : name
    let free = wanted
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${wanted}${number}`
    taken.add(free.toLowerCase())
    const cell = table.sheet.grid.cell(top, left + at)
    if (free !== name || typeof cell?.v !== 'string')
      table.sheet.grid.put(top, left + at, [[textContent(free)]])
  }
}

export function emptyCells(book: Book, sheet: Sheet, area: Area): void {
  const filled = sheet.grid.filled(area)
  if (!filled) return
  writeCells(
    book,
    sheet,
    filled,
    Array.from({ length: filled.rows }, () => Array<Json>(filled.columns).fill('')),
  )
}

/** How Excel names what is wrong with the size of values. */
export function wrongSize(area: Area): ExcelError {
  return new ExcelError(
    'InvalidArgument',
    `The number of rows or columns in the input array doesn't match the size of the range ${areaText(area)}.`,
  )
}
