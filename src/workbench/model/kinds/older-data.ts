import { isList, isObject, type Json, type JsonObject } from '../../json.ts'
import { cellCount, isWithin, wholeSheet, type Area } from '../area.ts'
import type { TableState } from '../book/sheet.ts'
import { addTable } from '../book/tables.ts'
import { bodyOf, columnNames } from '../book/table-shape.ts'
import { writeCells } from '../book/write-cells.ts'
import { addTableRows, deleteTableRow } from '../book/table-lines.ts'
import type { Place, OfBook } from '../objects.ts'
import { rangeValues, textOf } from './range-values.ts'

/** Office's own numbers of what goes wrong, from which the client makes its messages. */
export const status = {
  done: 0,
  noSuchKindOfSelection: 1001,
  outside: 1005,
  dataTooLarge: 1008,
  notForSelection: 2002,
  overwrites: 2003,
  otherSizeThanBinding: 2004,
  badData: 2006,
  noBinding: 3002,
  notForBinding: 3004,
  notOnThisBinding: 3005,
  noName: 3006,
  notSupported: 5000,
  failed: 5001,
  noSuchId: 7002,
} as const

/** Refuses a call of the older interface. */
export class Refused extends Error {
  readonly status: number

  constructor(number: number) {
    super(`refused with ${number}`)
    this.status = number
  }
}

export function refuse(number: number): never {
  throw new Refused(number)
}

interface TableData {
  readonly headers: readonly Json[]
  readonly rows: readonly (readonly Json[])[]
}

/** What stands in cells, as rows, with headers where a table is asked for. */
export function read(place: Place, { coercionType, valueFormat, filterType }: JsonObject): JsonObject {
  const { book, sheet, area } = place
  if (cellCount(area) > book.habits.maxCellsRead) refuse(status.dataTooLarge)
  const table = coercionType === 'table' ? tableAt(place) : undefined
  const body = table ? bodyOf(table) : undefined
  const cells = body && !isWithin(area, body) ? body : area
  const all =
    valueFormat === 'formatted'
      ? texts(place, cells)
      : rowsOf(rangeValues.values.get({ ...place, area: cells }))
  const rows =
    filterType === 'onlyVisible'
      ? all.filter((_, at) => {
          const row = cells.top + at
          return !sheet.grid.lines.isRowHidden(row) && !sheet.filteredRows.has(row)
        })
      : all
  if (!table) return { rows }
  const from = cells.left - table.area.left
  return { headers: [columnNames(table).slice(from, from + cells.columns)], rows }
}

function texts({ sheet }: Place, { top, left, rows, columns }: Area): readonly (readonly Json[])[] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => textOf(sheet, top + down, left + across)),
  )
}

/** The table that all of a place is in. */
function tableAt({ sheet, area }: Place): TableState {
  return sheet.tables.find((table) => isWithin(area, table.area)) ?? refuse(status.noSuchKindOfSelection)
}

/** Writes where the selection is: a single cell is the corner of what is written, more have to fit. */
export function setSelected(place: Place, { data = null, cellFormat, tableOptions }: JsonObject): void {
  if (isAsked(cellFormat) || isAsked(tableOptions)) refuse(status.notSupported)
  if (isObject(data)) newTable(place, tableDataOf(data))
  else write(place, rowsOf(data), status.notForSelection)
}

export function write(place: Place, rows: readonly (readonly Json[])[], otherSize: number): void {
  const { book, sheet, area } = place
  const written = { ...area, rows: rows.length, columns: rows[0]?.length ?? 0 }
  const isOne = cellCount(area) === 1
  const isSame = written.rows === area.rows && written.columns === area.columns
  const fits = isOne || isSame || cellCount(written) === 1
  if (!fits || !isWithin(written, wholeSheet)) refuse(otherSize)
  writeCells(book, sheet, written, rows)
}

function newTable(place: Place, { headers, rows }: TableData): void {
  const { book, sheet } = place
  const inside = sheet.tables.find((table) => isWithin(place.area, table.area))
  if (inside) {
    write({ ...place, area: bodyOf(inside) }, rows, status.notForSelection)
    return
  }
  const area = { ...place.area, rows: rows.length + 1, columns: rows[0]?.length ?? headers.length }
  if (!isWithin(area, wholeSheet)) refuse(status.notForSelection)
  if (sheet.grid.used(true) && hasValues(place, area)) refuse(status.overwrites)
  writeCells(book, sheet, area, [names(headers, area.columns), ...rows])
  addTable(book, sheet, area, true)
}

/** Puts other rows in the place of a table's. */
export function setTable({ book }: OfBook, table: TableState, data: JsonObject): void {
  const { headers, rows } = tableDataOf(data)
  const width = table.area.columns
  if (rows.some((row) => row.length !== width)) refuse(status.otherSizeThanBinding)
  if (table.hasHeaders && headers.length === width)
    writeCells(book, table.sheet, { ...table.area, rows: 1 }, [headers])
  for (let count = bodyOf(table).rows; count > Math.max(1, rows.length); count--)
    deleteTableRow(book, table, count - 1)
  const before = bodyOf(table).rows
  if (rows.length === 0) {
    deleteTableRow(book, table, 0)
    return
  }
  writeCells(
    book,
    table.sheet,
    { ...bodyOf(table), rows: Math.min(before, rows.length) },
    rows.slice(0, before),
  )
  if (rows.length > before) addTableRows(book, table, undefined, rows.slice(before))
}

function hasValues(place: Place, area: Area): boolean {
  return rowsOf(rangeValues.values.get({ ...place, area })).some((row) => row.some((one) => one !== ''))
}

function names(headers: readonly Json[], columns: number): readonly Json[] {
  return Array.from({ length: columns }, (_, at) => headers[at] ?? `Column${at + 1}`)
}

/** A matrix, a table without its headers, or a single value as one. */
export function rowsOf(data: Json): readonly (readonly Json[])[] {
  if (isObject(data)) return tableDataOf(data).rows
  if (!isList(data)) return [[data]]
  const rows = data.map((row) => (isList(row) ? row : [row]))
  const width = rows[0]?.length ?? 0
  return width > 0 && rows.every((row) => row.length === width) ? rows : refuse(status.badData)
}

/** What the client's `TableData` holds; one row of headers may stand in a list of its own. */
export function tableDataOf(data: Json): TableData {
  if (!isObject(data)) return refuse(status.badData)
  const { headers = [], rows = [] } = data
  const line = isList(headers) ? headers : refuse(status.badData)
  const [first] = line
  return {
    headers: isList(first) ? first : line,
    rows: isList(rows) && rows.length > 0 ? rowsOf(rows) : [],
  }
}

function isAsked(options: Json | undefined): boolean {
  return isList(options) ? options.length > 0 : isObject(options) && Object.keys(options).length > 0
}
