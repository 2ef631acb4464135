import type { CellRange } from '../../../workbook/address.ts'
import { addressOf, blocksAround, blocksByKey, type CellTest } from './cell-blocks.ts'
import { isFormula, type CellContent } from './cell-content.ts'
import type { SheetCalls } from './sheet-calls.ts'
import { generalFormat, givenFor, isBeforeTextFormat } from './written-text.ts'

/** What cells of a sheet are to hold, and the number format that they have. */
export interface WrittenCells {
  readonly contentAt: (row: number, column: number) => CellContent
  readonly formatAt: (row: number, column: number) => string
}

/** Where a block is larger than this it is written in pieces. */
const pieceBytes = 100_000

/** Writes the values of the marked cells, or their formulas, in a few blocks that leave all other cells alone. */
export function writeCells(
  calls: SheetCalls,
  range: CellRange,
  cells: WrittenCells,
  kind: 'values' | 'formulas',
  isMarked: CellTest,
): void {
  const isOfKind: CellTest = (row, column) =>
    isMarked(row, column) && isFormula(cells.contentAt(row, column)) === (kind === 'formulas')
  const isEarly: CellTest = (row, column) =>
    isOfKind(row, column) && isBeforeTextFormat(cells.contentAt(row, column), cells.formatAt(row, column))
  const early = blocksByKey(range, (row, column) =>
    isEarly(row, column) ? cells.formatAt(row, column) : undefined,
  )
  for (const [format, blocks] of early) {
    for (const block of blocks) {
      const general: WrittenCells = {
        contentAt: (row, column) => cells.contentAt(row, column),
        formatAt: () => generalFormat,
      }
      calls.add((sheet) => setFormat(sheet.getRange(addressOf(block)), generalFormat))
      writeBlock(calls, block, general, isEarly)
      calls.add((sheet) => setFormat(sheet.getRange(addressOf(block)), format))
    }
  }
  const isLate: CellTest = (row, column) => isOfKind(row, column) && !isEarly(row, column)
  for (const block of blocksAround(range, isLate)) writeBlock(calls, block, cells, isLate)
}

/** One number format for all cells of a range: Excel takes a single value as well as a table of them. */
export function setFormat(range: Excel.Range, format: string): void {
  Object.assign(range, { numberFormat: format })
}

type Given = string | number | boolean | null

function writeBlock(calls: SheetCalls, block: CellRange, cells: WrittenCells, isMarked: CellTest): void {
  let rows: Given[][] = []
  let [text, marked, firstRow] = [0, 0, block.firstRow]
  const flush = (): void => {
    const address = addressOf({ ...block, firstRow, lastRow: firstRow + rows.length - 1 })
    const written = rows
    calls.add(
      (sheet) => {
        // Both take values and formulas alike; null leaves a cell as it is.
        sheet.getRange(address).formulas = written
      },
      { text, cells: marked },
    )
    firstRow += rows.length
    rows = []
    text = 0
    marked = 0
  }
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    const line: Given[] = []
    for (let column = block.firstColumn; column <= block.lastColumn; column++) {
      const isWritten = isMarked(row, column)
      if (isWritten) marked += 1
      line.push(isWritten ? givenFor(cells.contentAt(row, column), cells.formatAt(row, column)) : null)
    }
    rows.push(line)
    text += jsonBytes(line)
    if (text > pieceBytes) flush()
  }
  if (rows.length > 0) flush()
}

const utf8 = new TextEncoder()

/** The bytes of a row in a request, which is a text within the message around it. */
function jsonBytes(line: readonly Given[]): number {
  return utf8.encode(JSON.stringify(line)).length + 1
}
