import { textOf, type Cell } from '../../core/budget/cell.ts'
import type { CellRange } from '../../xlsx/read-workbook.ts'

/** The header of one column: all its header cells from top to bottom, and the lowest alone. */
export interface HeaderText {
  /** `Budget 2020` under a merged `Budget`. */
  readonly whole: string
  readonly lowest: string
}

/**
 * Reads the header of a table of one or more header rows. A merged cell stands over every column it covers.
 * @param rows the header rows, from `range.firstRow` on
 */
export function headerOf(
  rows: readonly (readonly (Cell | undefined)[])[],
  range: CellRange,
  merges: readonly CellRange[],
): readonly HeaderText[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: width }, (_, position) => {
    const texts = rows.map((cells, at) => {
      const place = { row: range.firstRow + at, column: range.firstColumn + position }
      const merge = merges.find((area) => covers(area, place))
      if (!merge) return headerText(cells[position])
      return headerText(rows[merge.firstRow - range.firstRow]?.[merge.firstColumn - range.firstColumn])
    })
    const distinct = texts.filter((text, at) => text !== '' && text !== texts[at - 1])
    return { whole: distinct.join(' '), lowest: distinct.at(-1) ?? '' }
  })
}

/** A header as it is compared: line breaks and runs of spaces are one space. */
export function headerText(cell: Cell | undefined): string {
  return textOf(cell).replace(/\s+/gu, ' ').trim()
}

function covers(
  area: CellRange,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  )
}
