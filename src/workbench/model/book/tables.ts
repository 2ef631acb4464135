import { intersection, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { renameIn } from '../formula/structured.ts'
import { followTable } from '../chart/follow-table.ts'
import type { Book } from './book.ts'
import { shiftCells } from './cells-move.ts'
import { filterRows } from './filter-rows.ts'
import { retranslate, rewriteFormulas } from './formulas.ts'
import { guardAction } from './protection.ts'
import type { Sheet } from './sheet.ts'
import type { TableState } from './sheet.ts'
import { customOf } from './styled.ts'
import { bodyOf } from './table-shape.ts'
import { tellTable } from './tell-change.ts'
import { emptyCells, fillHeaders } from './write-cells.ts'

export function addTable(book: Book, sheet: Sheet, wanted: Area, hasHeaders: boolean): TableState {
  guardAction(sheet)
  refuseOverlap(sheet, wanted)
  // Headers that are not there get a row of their own: what stands below moves down.
  if (!hasHeaders) {
    const band = { from: wanted.left, to: wanted.left + wanted.columns }
    shiftCells(book, sheet, { sheet: sheet.name, axis: 'rows', at: wanted.top, by: 1, ...band })
  }
  // A table has at least one row below its headers.
  const area = { ...wanted, rows: Math.max(2, wanted.rows + (hasHeaders ? 0 : 1)) }
  let name = ''
  for (let number = 1; name === '' || isTaken(book, name); number++) name = `Table${number}`
  const table: TableState = {
    id: book.newId(),
    sheet,
    name,
    area,
    style: 'TableStyleMedium2',
    hasHeaders: true,
    hasTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filter: { area, criteria: new Map() },
    columnIds: Array.from({ length: area.columns }, (_, at) => at + 1),
    hiddenNames: undefined,
    hasInsertRow: wanted.rows + (hasHeaders ? 0 : 1) < 2,
  }
  sheet.tables.push(table)
  fillHeaders(table)
  tellTable(book, table, 'tableAdded')
  return table
}

function refuseOverlap(sheet: Sheet, area: Area, except?: TableState): void {
  const isHit = (other: Area): boolean => intersection(other, area) !== undefined
  if (sheet.grid.merges().some(isHit)) {
    throw new ExcelError('MergedRangeConflict', 'A table cannot lie over merged cells.')
  }
  if (sheet.tables.some((table) => table !== except && isHit(table.area))) {
    throw new ExcelError('InvalidOperation', 'A table cannot overlap another table.')
  }
}

export function renameTable(book: Book, table: TableState, name: string): void {
  const isLegal =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|[RC]|R\d*C\d*)$/i.test(name)
  if (!isLegal) throw new ExcelError('InvalidArgument', `${name} is no name for a table.`)
  if (name.toLowerCase() !== table.name.toLowerCase() && isTaken(book, name)) {
    throw new ExcelError('ItemAlreadyExists')
  }
  const before = table.name
  table.name = name
  rewriteFormulas(book, (formula) => renameIn(formula, { table: before, newTable: name }, false))
  retranslate(book)
}

/** Tables and defined names share their names. */
export function isTaken(book: Book, name: string): boolean {
  return (
    book.findTable(name) !== undefined ||
    book.names.some((one) => one.name.toLowerCase() === name.toLowerCase())
  )
}

export function resizeTable(book: Book, table: TableState, area: Area): void {
  guardAction(table.sheet)
  if (
    area.top !== table.area.top ||
    !intersection(area, table.area) ||
    area.rows < (table.hasTotals ? 3 : 2)
  ) {
    throw new ExcelError('InvalidArgument', 'The header row stays where it is, and both blocks overlap.')
  }
  refuseOverlap(table.sheet, area, table)
  const kept = (at: number): number | undefined => table.columnIds[area.left + at - table.area.left]
  const last = Math.max(0, ...table.columnIds)
  table.columnIds = Array.from({ length: area.columns }, (_, at) => kept(at) ?? last + 1 + at)
  const body = bodyOf(table)
  table.area = area
  table.filter.area = area
  followTable(book, table.sheet, body, bodyOf(table))
  fillHeaders(table)
  filterRows(table.sheet)
  retranslate(book)
}

/** The table goes, and its cells stay; formulas that named it name them now. */
export function convertToRange(book: Book, table: TableState): void {
  guardAction(table.sheet)
  for (const sheet of book.sheets) {
    sheet.grid.forEach((row, column, cell) => {
      const written: unknown = cell.custom?.['written']
      if (typeof written !== 'string') return
      const isOfTable =
        renameIn(written, { table: table.name, newTable: `${table.name}_` }, false) !== written
      if (isOfTable) sheet.grid.put(row, column, [[customOf(cell, { written: undefined })]])
    })
  }
  drop(book, table)
}

/** The table goes with what stands in it. */
export function deleteTable(book: Book, table: TableState): void {
  guardAction(table.sheet)
  const { area } = table
  drop(book, table)
  emptyCells(book, table.sheet, area)
  retranslate(book)
}

function drop(book: Book, table: TableState): void {
  const { sheet, id } = table
  sheet.tables.splice(
    sheet.tables.findIndex((one) => one.id === id),
    1,
  )
  filterRows(sheet)
  tellTable(book, table, 'tableDeleted')
}
