import { converted, longestConversion } from '../../scripts/libreoffice/convert.ts'
import type { CellValue } from '../../src/xlsx/cell-value.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { columnLetter } from '../../src/xlsx/reference.ts'
import { withCells } from './with-cells.ts'
import type { CellEdit } from './with-cells.ts'

/** For jest, in milliseconds: longer than LibreOffice gets, so that its own error is the one that is seen. */
export const recalculationTime = longestConversion + 10_000

/** A workbook as LibreOffice calculates and saves it; its numbers have 15 significant digits. */
export interface RecalculatedBook {
  readonly sheets: readonly string[]
  /** What stands in a cell such as `B7`; null where it is blank. */
  readonly value: (sheet: string, cell: string) => CellValue
  /** All that is not blank in a sheet, by cell. */
  readonly cells: (sheet: string) => Readonly<Record<string, CellValue>>
  readonly bytes: Uint8Array
}

/** The workbook with every formula calculated anew, after `edits` such as a person makes. */
export async function recalculated(
  bytes: Uint8Array,
  edits: readonly CellEdit[] = [],
): Promise<RecalculatedBook> {
  const [book] = await recalculatedAll([withCells(bytes, edits)])
  if (book === undefined) throw new Error('LibreOffice gave nothing back')
  return book
}

/** Several workbooks in one run, which takes little longer than one. */
export async function recalculatedAll(files: readonly Uint8Array[]): Promise<readonly RecalculatedBook[]> {
  return (await converted(files, { from: 'xlsx', to: 'xlsx' })).map(recalculatedBook)
}

function recalculatedBook(bytes: Uint8Array): RecalculatedBook {
  const book = readWorkbook(bytes)
  const sheets = book.sheets.map(({ name }) => name)
  const all = new Map(sheets.map((sheet) => [sheet, valuesOf(sheet)]))
  return {
    sheets,
    value: (sheet, cell) => cellsOf(sheet).get(cell) ?? null,
    cells: (sheet) => Object.fromEntries(cellsOf(sheet)),
    bytes,
  }

  function valuesOf(sheet: string): ReadonlyMap<string, CellValue> {
    const cells = book
      .readSheet(sheet)
      .rows.flatMap((row) =>
        row.cells.map((value, index): [string, CellValue] => [
          `${columnLetter(index + 1)}${row.row}`,
          value ?? null,
        ]),
      )
    return new Map(cells.filter(([, value]) => value !== null))
  }

  function cellsOf(sheet: string): ReadonlyMap<string, CellValue> {
    const cells = all.get(sheet)
    if (cells === undefined) throw new Error(`There is no sheet ${sheet}, but ${sheets.join(', ')}`)
    return cells
  }
}
