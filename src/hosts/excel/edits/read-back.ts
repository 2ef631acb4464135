import { readInPieces } from '../read/in-pieces.ts'
import { SheetArea } from '../read/sheet-area.ts'
import type { Block } from './blocks.ts'
import { holds, type Target } from './target.ts'

/** Reads what was written again: the cells that do not hold it, because a merged cell swallowed it or Excel put it elsewhere. */
export async function notAsWritten<Cell extends Target>(
  context: Excel.RequestContext,
  blocks: readonly Block<Cell>[],
): Promise<readonly Cell[]> {
  const areas = blocks.map(({ sheet, row, column, targets }) => {
    const range = {
      firstRow: row,
      lastRow: row + targets.length - 1,
      firstColumn: column,
      lastColumn: column,
    }
    return { area: new SheetArea(sheet, range), targets }
  })
  await readInPieces(
    context,
    areas.map(({ area }) => area.values()),
  )
  return areas.flatMap(({ area, targets }) => {
    const cells = area.cells()
    return targets.filter(({ value }, at) => !holds(cells[at]?.[0], value))
  })
}
