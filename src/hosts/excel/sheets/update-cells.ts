import { parseRange, type CellRange } from '../../../workbook/address.ts'
import { addressOf, blocksAround, blocksByKey, type CellTest } from './cell-blocks.ts'
import type { Merge } from './merges.ts'
import type { SheetPhases } from './sheet-calls.ts'
import type { SheetCells } from './sheet-cells.ts'
import { setFormat, writeCells } from './write-cells.ts'

/**
 * Writes the cells that differ on a sheet whose structure stays. People may have merged cells there, under which
 * Excel would drop what is written, and given them other number formats, by which it would read it otherwise.
 */
export function updateCells(
  { contents, formulas }: SheetPhases,
  range: CellRange,
  cells: SheetCells,
  merges: readonly Merge[],
  differs: CellTest,
): void {
  const blocks = blocksAround(range, differs)
  for (const block of blocks) {
    contents.add((sheet) => sheet.getRange(addressOf(block)).unmerge())
    const formats = blocksByKey(block, (row, column) =>
      differs(row, column) ? cells.formatAt(row, column) : undefined,
    )
    for (const [format, parts] of formats) {
      for (const part of parts) {
        contents.add((sheet) => setFormat(sheet.getRange(addressOf(part)), format), { text: format.length })
      }
    }
  }
  writeCells(contents, range, cells, 'values', differs)
  writeCells(formulas, range, cells, 'formulas', differs)
  for (const { on, across } of merges) {
    const merged = parseRange(on)
    if (merged && blocks.some((block) => overlap(block, merged))) {
      formulas.add((sheet) => sheet.getRange(on).merge(across))
    }
  }
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  )
}
