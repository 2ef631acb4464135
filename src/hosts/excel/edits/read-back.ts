import { readInPieces } from '../read/in-pieces.ts'
import { SheetArea } from '../read/sheet-area.ts'
import { targetsIn, type Block } from './blocks.ts'
import { holds, type Target } from './target.ts'

/** Reads what was written again: the cells that do not hold it, because a merged cell swallowed it or Excel put it elsewhere. */
export async function notAsWritten<Cell extends Target>(
  context: Excel.RequestContext,
  blocks: readonly Block<Cell>[],
): Promise<readonly Cell[]> {
  const areas = blocks.map((block) => {
    const { sheet, row, column, rows } = block
    const range = {
      firstRow: row,
      lastRow: row + rows.length - 1,
      firstColumn: column,
      lastColumn: column + Math.max(1, rows[0]?.length ?? 0) - 1,
    }
    return { area: new SheetArea(sheet, range), block }
  })
  await readInPieces(
    context,
    areas.map(({ area }) => area.values()),
  )
  return areas.flatMap(({ area, block }) => {
    const cells = area.cells()
    return targetsIn(block).filter(
      ({ row, column, value }) => !holds(cells[row - block.row]?.[column - block.column], value),
    )
  })
}
