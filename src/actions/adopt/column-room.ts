import { isBlank } from '../../core/budget/cell.ts'
import type { CellRange } from '../../workbook/address.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { overlap } from '../../workbook/opened/source-place.ts'
import { isSameName } from './declared-source.ts'

/** So far right of the lines a place is looked for: further away nobody would see the tags beside them. */
const furthest = 30
const lastColumnOfSheet = 16_384

/**
 * The first of so many columns side by side, right of a range, that are blank in all its rows: no cell, no merged cell
 * and no other table stands there.
 */
export function roomBeside(
  book: OpenedBook,
  sheet: string,
  range: CellRange,
  count: number,
): number | undefined {
  const { rows, merges } = book.readSheet(sheet)
  const own = rows.filter(({ row }) => row >= range.firstRow && row <= range.lastRow)
  const tables = book.tables.filter((table) => isSameName(table.sheet, sheet)).map((table) => table.range)
  const areas = [...merges, ...tables]
  const first = range.lastColumn + 1
  for (let column = first; column <= first + furthest && column + count - 1 <= lastColumnOfSheet; column++) {
    const place = { ...range, firstColumn: column, lastColumn: column + count - 1 }
    const holdsCells = own.some(({ cells }) => !cells.slice(column - 1, column - 1 + count).every(isBlank))
    if (!holdsCells && !areas.some((area) => overlap(area, place))) return column
  }
  return undefined
}
