import { RANGE_TYPE, type IRange } from '@univerjs/core'
import { allColumns, allRows, areaText, type Area } from '../../model/area.ts'
import type { Book } from '../../model/book/book.ts'
import type { Sheet } from '../../model/book/sheet.ts'

/** A block of Univer's as ours; whole rows and columns go as far as Excel's. */
export function areaOf({ startRow, endRow, startColumn, endColumn, rangeType }: IRange): Area {
  const isAll = rangeType === RANGE_TYPE.ALL
  const isColumns = isAll || rangeType === RANGE_TYPE.COLUMN || Number.isNaN(startRow)
  const isRows = isAll || rangeType === RANGE_TYPE.ROW || Number.isNaN(startColumn)
  return {
    ...(isColumns ? { top: 0, rows: allRows } : { top: startRow, rows: endRow - startRow + 1 }),
    ...(isRows
      ? { left: 0, columns: allColumns }
      : { left: startColumn, columns: endColumn - startColumn + 1 }),
  }
}

/** A block of ours on a sheet of Univer's, which is only as large as it needs to be. */
export function rangeIn({ grid }: Sheet, area: Area): IRange {
  const isColumns = area.rows === allRows
  const isRows = area.columns === allColumns
  return {
    startRow: area.top,
    endRow: Math.min(area.top + area.rows, grid.rowCount) - 1,
    startColumn: area.left,
    endColumn: Math.min(area.left + area.columns, grid.columnCount) - 1,
    rangeType: isColumns
      ? isRows
        ? RANGE_TYPE.ALL
        : RANGE_TYPE.COLUMN
      : isRows
        ? RANGE_TYPE.ROW
        : RANGE_TYPE.NORMAL,
  }
}

/** `Budget!A3:A5,A9`, as a person's doings name places. */
export function addressOf(book: Book, sheet: Sheet, areas: readonly Area[]): string {
  const [first, ...others] = areas
  if (!first) return book.address(sheet, 'A1')
  return [book.address(sheet, areaText(first)), ...others.map((area) => areaText(area))].join(',')
}
