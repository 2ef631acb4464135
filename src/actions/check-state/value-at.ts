import { textOf } from '../../core/budget/cell.ts'
import type { Place } from '../../core/finding.ts'
import { columnNumber } from '../../workbook/address.ts'
import type { OpenedBook, SheetRow } from '../../workbook/opened/opened-book.ts'

/** What stood in a cell when the book was read; undefined where the place is no cell of it. */
export function valueAt(opened: OpenedBook, { sheet, row, column }: Place): string | undefined {
  const at = columnNumber(column ?? '') - 1
  const isThere = opened.sheets.some(({ name }) => name === sheet)
  if (sheet === null || row === null || at < 0 || !isThere) return undefined
  return textOf(rowAt(opened.readSheet(sheet).rows, row)?.cells[at])
}

/** Rows ascend, so that one among a hundred thousand is found by halving. */
function rowAt(rows: readonly SheetRow[], wanted: number): SheetRow | undefined {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return rows[low]?.row === wanted ? rows[low] : undefined
}
