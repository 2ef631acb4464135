import { onSheet, rangeAt, type CellRange } from '../../workbook/address.ts'
import type { OpenedBook, OpenedTable } from '../../workbook/opened/opened-book.ts'
import { ownTable } from '../../workbook/opened/own-table.ts'
import { ownTables, type OwnTableName } from '../../workbook/own-tables.ts'
import { markOf, sheetKeys } from '../../workbook/sheet-keys.ts'
import { declaredAt, isSameName, type PlacedSource } from './declared-source.ts'
import { headerWithin } from './header-rows.ts'
import { laterHeaders, numberingRow } from './other-header.ts'
import { refusal, type Done, type Refusal } from './refusal.ts'
import { regionAround, type ClickedCell } from './region.ts'
import { filledRows, gridOf, type SheetGrid } from './sheet-grid.ts'

/** Where a budget stands: as table `Sources` takes it, and as rows and columns of its sheet. */
export interface FoundPlace {
  readonly sheet: string
  readonly range: string
  readonly headerRows: string
  readonly header: CellRange
  readonly data: CellRange
  readonly declared: PlacedSource | undefined
}

/** Finds the budget that a cell stands in: a source that is declared already, a table, or the region around it. */
export function findPlace(
  book: OpenedBook,
  sheet: string,
  at: ClickedCell,
): Done<{ readonly place: FoundPlace }> | Refusal {
  if (isOwnSheet(book, sheet)) return refusal('own-sheet')
  const table = book.tables.find((one) => isSameName(one.sheet, sheet) && holds(one.range, at))
  if (table && isOwnTable(book, table)) return refusal('own-table')
  const declared = declaredAt(book, sheet, at)
  if (declared) return { ok: true, place: declaredPlace(declared) }
  const grid = gridOf(book.readSheet(sheet))
  return table ? tablePlace(grid, table) : regionPlace(grid, sheet, at)
}

function declaredPlace(declared: PlacedSource): FoundPlace {
  const { headerRows: header, data, sheet } = declared.place
  const { Range: range, HeaderRows: headerRows } = declared.texts
  return { sheet, range, headerRows, header, data, declared }
}

/** The header row of a table may have further ones above it, outside the table. */
function tablePlace(grid: SheetGrid, table: OpenedTable): Done<{ place: FoundPlace }> | Refusal {
  const { range, sheet, headerRows, totalsRows, name } = table
  if (headerRows === 0) return refusal('no-header-row')
  const data = { ...range, firstRow: range.firstRow + 1, lastRow: range.lastRow - totalsRows }
  const above = { ...range, firstRow: Math.max(1, range.firstRow - 2) }
  const own = { ...range, lastRow: range.firstRow }
  const header = headerWithin(grid, above, range.firstRow) ?? own
  const count = header.lastRow - header.firstRow + 1
  const place = { sheet, range: name, headerRows: String(count), header, data, declared: undefined }
  return filledRows(grid, data).length > 0 ? { ok: true, place } : refusal('no-rows')
}

function regionPlace(grid: SheetGrid, sheet: string, at: ClickedCell): Done<{ place: FoundPlace }> | Refusal {
  const region = regionAround(grid, at)
  if (!region) return refusal('nothing-there')
  const found = blockAt(grid, region, at)
  if (!found) return refusal('no-header')
  const { header, block } = found
  const counted = numberingRow(grid, block, header)
  const [first] = filledRows(grid, { ...block, firstRow: (counted ?? header.lastRow) + 1 })
  const last = filledRows(grid, block).at(-1)
  if (!first || !last) return refusal('no-rows')
  const { firstColumn, lastColumn } = block
  // rows between header and lines are passed over where the header rows are named by themselves
  const isPlain = counted === undefined
  const firstRow = isPlain ? header.lastRow + 1 : first.row
  const data = { firstRow, lastRow: last.row, firstColumn, lastColumn }
  const top = isPlain ? header.firstRow : firstRow
  const headerRows = isPlain
    ? String(header.lastRow - header.firstRow + 1)
    : `${header.firstRow}:${header.lastRow}`
  const range = rangeAt(top, firstColumn, last.row, lastColumn)
  return { ok: true, place: { sheet, range, headerRows, header, data, declared: undefined } }
}

interface HeadedBlock {
  readonly header: CellRange
  /** From the header to before the next one. */
  readonly block: CellRange
}

/** Of several headed blocks one below the other, the one that was clicked. */
function blockAt(grid: SheetGrid, region: CellRange, at: ClickedCell): HeadedBlock | undefined {
  const header = headerWithin(grid, region)
  if (!header) return undefined
  const later = laterHeaders(grid, region, header)
  const passed = later.filter((row) => row <= at.row).at(-1)
  if (passed !== undefined && passed > header.lastRow) {
    return blockAt(grid, { ...region, firstRow: passed }, at)
  }
  const [next] = later
  const lastRow = next === undefined ? region.lastRow : next - 1
  return { header, block: { ...region, firstRow: header.firstRow, lastRow } }
}

function holds(range: CellRange, { row, column }: ClickedCell): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  )
}

function isOwnTable(book: OpenedBook, table: OpenedTable): boolean {
  return (Object.keys(ownTables) as OwnTableName[]).some((name) => ownTable(book, name)?.name === table.name)
}

/** Our sheets are known by hidden names that point at them. */
function isOwnSheet({ names }: OpenedBook, sheet: string): boolean {
  const marks = sheetKeys.map((key) => markOf(key).toLowerCase())
  const starts = [onSheet(sheet, ''), `${sheet}!`].map((start) => start.toLowerCase())
  return names.some(({ name, refersTo }) => {
    const place = refersTo.replace(/^=/, '').toLowerCase()
    return marks.includes(name.toLowerCase()) && starts.some((start) => place.startsWith(start))
  })
}
