import type { CellRange } from '../reference.ts'
import type { WrittenBlock, WrittenCell, WrittenSheet, WrittenValue } from './written-book.ts'

export function isCell(value: WrittenValue): value is WrittenCell {
  return typeof value === 'object' && value !== null
}

/** The cells that a block covers, or undefined where it has none. */
export function blockRange({ row, column, rows }: WrittenBlock): CellRange | undefined {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  if (width === 0) return undefined
  return {
    firstRow: row,
    lastRow: row + rows.length - 1,
    firstColumn: column,
    lastColumn: column + width - 1,
  }
}

/** The range from A1 to the last cell of a sheet; undefined where it has none. */
export function usedRange(sheet: WrittenSheet): CellRange | undefined {
  const ranges = sheet.blocks.map(blockRange).filter((range) => range !== undefined)
  if (ranges.length === 0) return undefined
  const { lastRow, lastColumn } = ranges.reduce((whole, range) => ({
    ...whole,
    lastRow: Math.max(whole.lastRow, range.lastRow),
    lastColumn: Math.max(whole.lastColumn, range.lastColumn),
  }))
  return { firstRow: 1, lastRow, firstColumn: 1, lastColumn }
}

/** What a sheet holds at a place; undefined where no block has a cell there. */
export function valueAt(sheet: WrittenSheet, row: number, column: number): WrittenValue | undefined {
  for (const block of sheet.blocks) {
    const value = block.rows[row - block.row]?.[column - block.column]
    if (value !== undefined) return value
  }
  return undefined
}

/** Calls `visit` for every cell of a sheet that is more than a plain value, block by block. */
export function forEachCell(
  sheet: WrittenSheet,
  visit: (cell: WrittenCell, row: number, column: number) => void,
): void {
  for (const block of sheet.blocks) {
    block.rows.forEach((cells, down) => {
      cells.forEach((value, right) => {
        if (isCell(value)) visit(value, block.row + down, block.column + right)
      })
    })
  }
}
