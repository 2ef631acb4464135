import type { HostError } from '../host-error.ts'
import { columnNumber, parseRange, type CellRange } from '../address.ts'
import { tableNamed } from './own-table.ts'
import type { OpenedBook } from './opened-book.ts'

/** Where a source says that it stands, as written. */
export interface WrittenPlace {
  readonly Sheet: string
  readonly Range: string
  readonly HeaderRows: string
}

/** The header rows of a source and the rows below them, in its columns. */
export interface SourcePlace {
  readonly sheet: string
  readonly headerRows: CellRange
  readonly data: CellRange
  /** All that was named, a table's row of totals too. */
  readonly whole: CellRange
}

type Wrong = (problem: string) => HostError

/**
 * Finds a source: a table or a defined name by its name, a range of a sheet (`B3:Q200`, `B:Q`), or all of a sheet.
 * @throws what `wrong` makes of a place that is none
 */
export function placeOf(workbook: OpenedBook, written: WrittenPlace, wrong: Wrong): SourcePlace {
  const range = written.Range.replace(/\[(#\w+)?\]$/u, '')
  const table = range === '' ? undefined : tableNamed(workbook, range)
  if (table) {
    const { data, sheet, name } = table
    if (data.firstRow === table.range.firstRow) {
      throw wrong(`the table ${name} has no header row; switch it on in Excel under Table Design, Header Row`)
    }
    const range = { ...data, firstRow: table.range.firstRow }
    return { ...placed(sheet, range, written.HeaderRows, wrong, data.firstRow), whole: table.range }
  }
  const named = workbook.names.find(({ name }) => name.toLowerCase() === range.toLowerCase())
  const { sheet, area } = qualified(named?.refersTo ?? range, named?.sheet ?? written.Sheet)
  const found = workbook.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())
  if (!found) throw wrong(sheet === '' ? 'it names no sheet' : `there is no sheet “${sheet}”`)
  const place = rangeOn(workbook, found.name, area)
  if (!place)
    throw wrong(`“${written.Range}” is neither a range such as B3:Q200 nor a table of this workbook`)
  return placed(found.name, place, written.HeaderRows, wrong)
}

/** Whether two blocks of cells share any. */
export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  )
}

/**
 * Parts the header rows from the others. They are counted from the top (`2`), or named as the sheet counts them
 * (`4:5`), in which case what stands between them and the range's other rows is passed over.
 * @param below the first row of a table's data: its header rows are counted upwards from there
 */
function placed(sheet: string, range: CellRange, written: string, wrong: Wrong, below?: number): SourcePlace {
  const [, from, to = from] = /^\$?(\d{1,7})\s*[:-]\s*\$?(\d{1,7})$/u.exec(written) ?? []
  const count = written === '' ? 1 : Number(written)
  const top = below === undefined ? range.firstRow : below - count
  const firstRow = from === undefined ? top : Number(from)
  const lastRow = from === undefined ? top + count - 1 : Number(to)
  const isRow =
    Number.isInteger(firstRow) && firstRow >= 1 && firstRow <= lastRow && lastRow - firstRow < mostHeaderRows
  if (!isRow || (below !== undefined && lastRow !== below - 1)) {
    throw wrong(`“${written}” is no number of header rows; write 1 or 2, or the rows themselves, such as 4:5`)
  }
  const data = { ...range, firstRow: Math.max(lastRow + 1, range.firstRow) }
  return { sheet, headerRows: { ...range, firstRow, lastRow }, data, whole: range }
}

const mostHeaderRows = 20

/** Parts `'BR 2020'!$A$4:$Q$200` into sheet and area. */
function qualified(text: string, sheet: string): { readonly sheet: string; readonly area: string } {
  const [, quoted, plain, area] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/su.exec(text) ?? []
  if (area === undefined) return { sheet, area: text }
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet, area }
}

function rangeOn(workbook: OpenedBook, sheet: string, text: string): CellRange | undefined {
  const used = text === '' || text.includes(':') ? usedRange(workbook, sheet) : undefined
  if (text === '' && used) return used
  const [, left = '', right = ''] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu.exec(text) ?? []
  if (left === '' || !used) return parseRange(text)
  const [firstColumn, lastColumn] = [columnNumber(left), columnNumber(right)]
  return firstColumn <= lastColumn ? { ...used, firstColumn, lastColumn } : undefined
}

/** The rows and columns of a sheet that hold anything. */
function usedRange(workbook: OpenedBook, sheet: string): CellRange {
  const rows = workbook.readSheet(sheet).rows.filter(({ cells }) => cells.some(isWritten))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(isWritten) + 1), 1)
  return { firstRow: rows[0]?.row ?? 1, lastRow: rows.at(-1)?.row ?? 1, firstColumn: 1, lastColumn: width }
}

function isWritten(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== ''
}
