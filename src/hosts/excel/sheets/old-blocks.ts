import type { CellRange } from '../../../workbook/address.ts'
import { blocksAround, type CellTest } from './cell-blocks.ts'
import type { CellContent } from './cell-content.ts'
import type { OldBlock, OldContent } from './sheets-undo.ts'

/** What the marked cells of a range hold now, for the journal. */
export function oldBlocks(
  range: CellRange,
  isMarked: CellTest,
  heldAt: (row: number, column: number) => CellContent,
): readonly OldBlock[] {
  return blocksAround(range, isMarked).map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
    row: firstRow,
    column: firstColumn,
    rows: Array.from({ length: lastRow - firstRow + 1 }, (_, down) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, across) => {
        const [row, column] = [firstRow + down, firstColumn + across]
        return isMarked(row, column) ? kept(heldAt(row, column)) : null
      }),
    ),
  }))
}

export function kept(content: CellContent): OldContent {
  return content ?? ''
}
