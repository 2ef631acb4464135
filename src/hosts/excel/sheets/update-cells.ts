import { parseRange, type CellRange } from '../../../workbook/address.ts'
import { addressOf, blocksByKey, type CellTest } from './cell-blocks.ts'
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
  const ours = merges.flatMap(({ on }) => parseRange(on) ?? [])
  const formats = blocksByKey(range, (row, column) =>
    differs(row, column) ? cells.formatAt(row, column) : undefined,
  )
  for (const [format, blocks] of formats) {
    for (const block of blocks) {
      const isMergedByUs = ours.some((merge) => overlap(block, merge))
      contents.add(
        (sheet) => {
          const part = sheet.getRange(addressOf(block))
          if (!isMergedByUs) part.unmerge()
          setFormat(part, format)
        },
        { text: format.length },
      )
    }
  }
  writeCells(contents, range, cells, 'values', differs)
  writeCells(formulas, range, cells, 'formulas', differs)
}

function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  )
}
