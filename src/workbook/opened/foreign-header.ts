import { textOf, type Cell } from '../../core/budget/cell.ts'
import type { CellRange } from '../address.ts'
import type { SheetRows } from './opened-book.ts'

/** The header of one column: all its header cells from top to bottom, and the lowest alone. */
export interface HeaderText {
  /** `Budget 2020` under a merged `Budget`. */
  readonly whole: string
  readonly lowest: string
}

/**
 * Reads the header of each column of a table with one or more header rows. A merged cell stands over every column
 * and row it covers.
 * @param range the header rows
 */
export function headerOf({ rows, merges }: SheetRows, range: CellRange): readonly HeaderText[] {
  const cells = new Map(rows.filter(({ row }) => row <= range.lastRow).map((one) => [one.row, one.cells]))
  const textAt = (row: number, column: number): string => {
    const merge = merges.find((area) => covers(area, row, column))
    return headerText(
      merge ? cells.get(merge.firstRow)?.[merge.firstColumn - 1] : cells.get(row)?.[column - 1],
    )
  }
  const headers: HeaderText[] = []
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    const texts: string[] = []
    for (let row = range.firstRow; row <= range.lastRow; row++) texts.push(textAt(row, column))
    const distinct = texts.filter((text, at) => text !== '' && text !== texts[at - 1])
    headers.push({ whole: distinct.join(' '), lowest: distinct.at(-1) ?? '' })
  }
  return headers
}

/** A header as it is compared: line breaks and runs of spaces are one space. */
export function headerText(cell: Cell | undefined): string {
  return textOf(cell).replace(/\s+/gu, ' ').trim()
}

function covers(area: CellRange, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  )
}
