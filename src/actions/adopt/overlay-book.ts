import type { Cell } from '../../core/budget/cell.ts'
import { parseRange } from '../../workbook/address.ts'
import type { AddedCells } from '../../workbook/cell-edit.ts'
import type { OpenedBook, OpenedTable, SheetRow, SheetRows } from '../../workbook/opened/opened-book.ts'
import { ownTables } from '../../workbook/own-tables.ts'
import type { TableExtent } from '../../workbook/write-plan.ts'
import { isSameName } from './declared-source.ts'
import type { SourceRows } from './source-rows.ts'

/** What a book would hold in addition. */
export interface Additions {
  readonly rows: SourceRows
  readonly added: readonly AddedCells[]
  readonly extended: readonly TableExtent[]
}

/**
 * A book as it would be with some rows and cells in addition. Nothing is written: it is there to be read in the one
 * way in which books are read, so that a preview says what will be.
 */
export function overlayBook(book: OpenedBook, { rows, added, extended }: Additions): OpenedBook {
  const sheets = [ownSheet(book, 'Sources', rows.sources), ownSheet(book, 'Columns', rows.columns)]
  const covered = sheets.map(({ table }) => table.name.toLowerCase())
  const others = book.tables.filter(({ name }) => !covered.includes(name.toLowerCase()))
  const readSheet = (name: string): SheetRows =>
    sheets.find(({ title }) => isSameName(title, name))?.content ??
    withCells(
      book.readSheet(name),
      added.filter(({ sheet }) => isSameName(sheet, name)),
    )
  return {
    ...book,
    sheets: [...book.sheets, ...sheets.map(({ title }) => ({ name: title }))],
    tables: [
      ...others.map((table) => extendedTable(table, added, extended)),
      ...sheets.map(({ table }) => table),
    ],
    readSheet,
  }
}

interface OwnSheet {
  readonly title: string
  readonly table: OpenedTable
  readonly content: SheetRows
}

/** A sheet with one of our two tables; under this name it is taken before any other. */
function ownSheet(
  book: OpenedBook,
  key: 'Sources' | 'Columns',
  rows: readonly Readonly<Record<string, string>>[],
): OwnSheet {
  const columns: readonly string[] = ownTables[key]
  const title = freeTitle(book, key)
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const range = {
    firstRow: 1,
    lastRow: Math.max(2, cells.length),
    firstColumn: 1,
    lastColumn: columns.length,
  }
  return {
    title,
    table: { name: `${key}_RBB`, sheet: title, range, headerRows: 1, totalsRows: 0, columns },
    content: { rows: cells.map((texts, at) => ({ row: at + 1, cells: texts })), merges: [] },
  }
}

function freeTitle({ sheets }: OpenedBook, key: string): string {
  for (let count = 1; ; count++) {
    const title = count === 1 ? key : `${key} (${count})`
    if (!sheets.some(({ name }) => isSameName(name, title))) return title
  }
}

function extendedTable(
  table: OpenedTable,
  added: readonly AddedCells[],
  extended: readonly TableExtent[],
): OpenedTable {
  const extent = extended.find((one) => isSameName(one.table, table.name))
  const range = extent && parseRange(extent.ref)
  if (!range) return table
  const headers = added
    .filter(({ sheet, row }) => isSameName(sheet, table.sheet) && row === range.firstRow)
    .flatMap(({ rows: [header = []] }) => header.map(String))
  return { ...table, range, columns: [...table.columns, ...headers] }
}

function withCells(sheet: SheetRows, added: readonly AddedCells[]): SheetRows {
  if (added.length === 0) return sheet
  const byRow = new Map<number, (Cell | undefined)[]>()
  for (const { row, column, rows } of added) {
    rows.forEach((values, down) => {
      const cells = byRow.get(row + down) ?? []
      byRow.set(row + down, cells)
      values.forEach((value, right) => {
        cells[column - 1 + right] = typeof value === 'object' ? (value?.value ?? null) : value
      })
    })
  }
  const written = sheet.rows.map((one): SheetRow => {
    const cells = byRow.get(one.row)
    byRow.delete(one.row)
    return cells ? { row: one.row, cells: joined(one.cells, cells) } : one
  })
  const fresh = [...byRow].map(([row, cells]): SheetRow => ({ row, cells: Array.from(cells) }))
  return { ...sheet, rows: [...written, ...fresh].sort((a, b) => a.row - b.row) }
}

function joined(cells: SheetRow['cells'], added: readonly (Cell | undefined)[]): SheetRow['cells'] {
  const width = Math.max(cells.length, added.length)
  return Array.from({ length: width }, (_, at) => added[at] ?? cells[at])
}
