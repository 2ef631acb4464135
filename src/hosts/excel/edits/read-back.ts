import type { CellsNow } from '../../../workbook/opened/patched-book.ts'
import { readInPieces } from '../read/in-pieces.ts'
import { SheetArea } from '../read/sheet-area.ts'
import { targetsIn, type Block } from './blocks.ts'
import { holds, type Target } from './target.ts'

/** What stands where cells were written. */
export interface ReadBack<Cell extends Target> {
  /** The cells that do not hold it, because a merged cell swallowed it or Excel put it elsewhere. */
  readonly wrong: readonly Cell[]
  readonly cells: readonly CellsNow[]
}

/** Reads what was written again, as a whole reading of the book would. */
export async function readBack<Cell extends Target>(
  context: Excel.RequestContext,
  blocks: readonly Block<Cell>[],
): Promise<ReadBack<Cell>> {
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
    areas.flatMap(({ area, block }) => [area.values(), ...(isPlain(block) ? [] : area.allDetails())]),
  )
  const wrong = areas.flatMap(({ area, block }) => {
    const cells = area.cells()
    return targetsIn(block).filter(
      ({ row, column, value }) => !holds(cells[row - block.row]?.[column - block.column], value),
    )
  })
  const cells = areas.map(({ area: { sheet, range }, area }) => ({ sheet, range, rows: area.cells() }))
  return { wrong, cells }
}

/** Whether a block holds nothing but blank cells and texts, which their values tell whole. */
function isPlain<Cell extends Target>({ rows }: Block<Cell>): boolean {
  return rows.every((row) =>
    row.every((target) => {
      const value = target?.value
      return value === null || (typeof value === 'string' && !value.startsWith('#'))
    }),
  )
}
