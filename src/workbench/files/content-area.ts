import type { CellRange } from '../../xlsx/read-workbook.ts'
import { cellCount, type Area } from '../model/area.ts'

/** A block of cells as the model counts them, from 0. */
export function areaOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Area {
  return {
    top: firstRow - 1,
    left: firstColumn - 1,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  }
}

const mostLinkedCells = 10_000

/** Whether a link lies over so many cells that it is kept for the first of them alone. */
export function isLargeLink(area: Area): boolean {
  return cellCount(area) > mostLinkedCells
}
