import { isBlank, type CellBlock } from '../../core/budget/cell.ts'
import type { CellRange } from '../address.ts'
import type { SheetRows } from './opened-book.ts'

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
