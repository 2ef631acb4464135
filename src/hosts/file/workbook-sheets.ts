import { isBlank, type CellBlock } from '../../core/budget/cell.ts'
import { HostError } from '../../workbook/host-error.ts'
import { readWorkbook, type CellRange, type SheetRows, type Workbook } from '../../xlsx/read-workbook.ts'
import { XlsxError } from '../../xlsx/xlsx-error.ts'
import type { InputFile } from './decode-text.ts'

/** A workbook whose sheets are read once, and whose faults are told under the name of its file. */
export interface OpenWorkbook extends Workbook {
  readonly file: string
}

/**
 * Opens a workbook.
 * @throws HostError in words for a file that is no sound workbook; reading a sheet may throw one too
 */
export function openWorkbook({ name: file, bytes }: InputFile): OpenWorkbook {
  const workbook = inWords(file, () => readWorkbook(bytes))
  const sheets = new Map<string, SheetRows>()
  return {
    ...workbook,
    file,
    readSheet(name) {
      const key = name.toLowerCase()
      const known = sheets.get(key)
      if (known) return known
      const sheet = inWords(file, () => workbook.readSheet(name))
      sheets.set(key, sheet)
      return sheet
    },
  }
}

function inWords<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof XlsxError) throw new HostError(error.code, `${file}: ${error.message}`)
    throw error
  }
}

const blockRows = 5_000
/** So many rows without a cell end a block; fewer become blank rows of it. */
const longestGap = 1_000

/** The rows of a range, from its left column on, in blocks; cells are copied only where others stand beside them. */
export function* blocksWithin({ rows }: SheetRows, range: CellRange): Generator<CellBlock> {
  const { firstRow, lastRow, firstColumn, lastColumn } = range
  let start = firstRow
  let block: CellBlock['rows'][number][] = []
  for (const { row, cells } of rows) {
    if (row < firstRow || row > lastRow) continue
    const gap = row - start - block.length
    if (block.length + gap >= blockRows || gap > longestGap) {
      if (block.length > 0) yield { firstRow: start, rows: block }
      start = row
      block = []
    } else for (let blank = 0; blank < gap; blank++) block.push([])
    block.push(
      firstColumn === 1 && cells.length <= lastColumn ? cells : cells.slice(firstColumn - 1, lastColumn),
    )
  }
  if (block.length > 0) yield { firstRow: start, rows: block }
}

/** How many rows of a range are in the file, blank ones that are written there counted. */
export function countWithin({ rows }: SheetRows, { firstRow, lastRow }: CellRange): number {
  let count = 0
  for (const { row } of rows) if (row >= firstRow && row <= lastRow) count += 1
  return count
}

/** As many rows below a table as are looked at. */
const mostBelow = 200

/** The rows that follow on a range in its columns, up to the first blank one. */
export function rowsBelow(sheet: SheetRows, range: CellRange): CellBlock | undefined {
  const firstRow = range.lastRow + 1
  const [block] = blocksWithin(sheet, { ...range, firstRow, lastRow: firstRow + mostBelow })
  if (!block) return undefined
  const blank = block.rows.findIndex((cells) => cells.every(isBlank))
  const rows = blank < 0 ? block.rows : block.rows.slice(0, blank)
  return block.firstRow === firstRow && rows.length > 0 ? { firstRow, rows } : undefined
}
