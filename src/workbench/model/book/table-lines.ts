import type { Json } from '../../json.ts'
import { followTable } from '../chart/follow-table.ts'
import { ExcelError } from '../excel-error.ts'
import { valueOf } from '../grid/cell-content.ts'
import type { Book } from './book.ts'
import { shiftCells } from './cells-move.ts'
import { filterRows } from './filter-rows.ts'
import { retranslate } from './formulas.ts'
import { guardAction } from './protection.ts'
import type { TableState } from './sheet.ts'
import { bodyOf, columnNames } from './table-shape.ts'
import { fillHeaders, writeCells } from './write-cells.ts'

/** New rows before the given one of the body, or at its end; cells below the table move down. */
export function addTableRows(
  book: Book,
  table: TableState,
  index: number | undefined,
  rows: readonly (readonly Json[])[],
): number {
  guardAction(table.sheet)
  const body = bodyOf(table)
  if (rows.some((row) => row.length !== table.area.columns)) throw new ExcelError('InvalidArgument')
  const at = index ?? body.rows
  if (at < 0 || at > body.rows) throw new ExcelError('InvalidArgument')
  const top = body.top + at
  const isAtEnd = at === body.rows
  if (isAtEnd && hasOnlyInsertRow(table)) return fillInsertRow(book, table, rows)
  shiftCells(book, table.sheet, {
    sheet: table.sheet.name,
    axis: 'rows',
    at: top,
    by: rows.length,
    from: table.area.left,
    to: table.area.left + table.area.columns,
  })
  // At the end of a table without totals nothing of it moves, so it is made longer here.
  if (isAtEnd && !table.hasTotals) {
    table.area = { ...table.area, rows: table.area.rows + rows.length }
    table.filter.area = table.area
  }
  if (isAtEnd) followTable(book, table.sheet, body, bodyOf(table))
  writeCells(book, table.sheet, { ...table.area, top, rows: rows.length }, rows)
  filterRows(table.sheet)
  retranslate(book)
  return at
}

/** The first rows of a table take the place of its blank one. */
function fillInsertRow(book: Book, table: TableState, rows: readonly (readonly Json[])[]): number {
  const body = bodyOf(table)
  const [first = [], ...others] = rows
  table.hasInsertRow = false
  if (others.length > 0) addTableRows(book, table, undefined, others)
  writeCells(book, table.sheet, body, [first])
  return 0
}

function hasOnlyInsertRow(table: TableState): boolean {
  if (!table.hasInsertRow) return false
  const { top, left, columns } = bodyOf(table)
  const isBlank = Array.from({ length: columns }, (_, at) => table.sheet.grid.cell(top, left + at)).every(
    (cell) => valueOf(cell) === '' && cell?.f === undefined,
  )
  return isBlank && bodyOf(table).rows === 1
}

export function deleteTableRow(book: Book, table: TableState, index: number): void {
  guardAction(table.sheet)
  const body = bodyOf(table)
  if (index < 0 || index >= body.rows) throw new ExcelError('ItemNotFound')
  if (body.rows === 1) {
    // The last row is only emptied: a table without one does not exist.
    writeCells(book, table.sheet, body, [Array<Json>(body.columns).fill('')])
    table.hasInsertRow = true
    return
  }
  const band = { from: table.area.left, to: table.area.left + table.area.columns }
  shiftCells(book, table.sheet, {
    sheet: table.sheet.name,
    axis: 'rows',
    at: body.top + index,
    by: -1,
    ...band,
  })
  filterRows(table.sheet)
}

export function addTableColumn(
  book: Book,
  table: TableState,
  index: number | undefined,
  values: readonly (readonly Json[])[] | undefined,
  name: string | undefined,
): number {
  const { sheet } = table
  guardAction(sheet)
  const at = index ?? table.area.columns
  if (at < 0 || at > table.area.columns) throw new ExcelError('InvalidArgument')
  const id = Math.max(0, ...table.columnIds) + 1
  const left = table.area.left + at
  const band = { from: table.area.top, to: table.area.top + table.area.rows }
  shiftCells(book, sheet, { sheet: sheet.name, axis: 'columns', at: left, by: 1, ...band })
  if (at === 0 || at === table.columnIds.length) {
    table.area = { ...table.area, left: Math.min(left, table.area.left), columns: table.columnIds.length + 1 }
    table.filter.area = table.area
  }
  table.columnIds.splice(at, 0, id)
  const column = { ...table.area, left, columns: 1 }
  const rows = values ?? []
  if (rows.length > 0) {
    // With a header row in the values, or without it.
    const top = rows.length === table.area.rows ? column.top : column.top + 1
    writeCells(book, sheet, { ...column, top, rows: rows.length }, rows)
  }
  if (name !== undefined) writeCells(book, sheet, { ...column, rows: 1 }, [[name]])
  fillHeaders(table)
  retranslate(book)
  return id
}

export function deleteTableColumn(book: Book, table: TableState, at: number): void {
  guardAction(table.sheet)
  if (table.columnIds.length === 1)
    throw new ExcelError('InvalidOperation', 'A table has at least one column.')
  const band = { from: table.area.top, to: table.area.top + table.area.rows }
  table.columnIds.splice(at, 1)
  const shift = {
    sheet: table.sheet.name,
    axis: 'columns',
    at: table.area.left + at,
    by: -1,
    ...band,
  } as const
  shiftCells(book, table.sheet, shift)
}

export function setTotals(book: Book, table: TableState, hasTotals: boolean): void {
  if (table.hasTotals === hasTotals) return
  const { sheet, area } = table
  guardAction(sheet)
  const band = { from: area.left, to: area.left + area.columns }
  if (hasTotals) {
    const bottom = area.top + area.rows
    shiftCells(book, sheet, { sheet: sheet.name, axis: 'rows', at: bottom, by: 1, ...band })
    table.area = { ...area, rows: area.rows + 1 }
    table.hasTotals = true
    const last = columnNames(table).at(-1) ?? ''
    const cells = Array<Json>(area.columns).fill('')
    cells[area.columns - 1] = `=SUBTOTAL(109,[${last.replace(/['[\]#@]/g, "'$&")}])`
    if (area.columns > 1) cells[0] = 'Total'
    writeCells(book, sheet, { ...area, top: bottom, rows: 1 }, [cells])
  } else {
    table.hasTotals = false
    table.area = { ...area, rows: area.rows - 1 }
    shiftCells(book, sheet, {
      sheet: sheet.name,
      axis: 'rows',
      at: area.top + area.rows - 1,
      by: -1,
      ...band,
    })
  }
  table.filter.area = table.area
  retranslate(book)
}
