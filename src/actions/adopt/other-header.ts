import { textOf } from '../../core/budget/cell.ts'
import type { CellRange } from '../../workbook/address.ts'
import type { SheetRow } from '../../workbook/opened/opened-book.ts'
import { yearInHeader } from './header-year.ts'
import { plainWords } from './plain-words.ts'
import { filledRows, type SheetGrid } from './sheet-grid.ts'

/**
 * The rows below a header that head columns anew: the same header on another page, or that of another table. What
 * follows there is not read with what stands above.
 */
export function laterHeaders(grid: SheetGrid, region: CellRange, header: CellRange): readonly number[] {
  const lowest = filledRows(grid, { ...header, firstRow: header.lastRow })[0]
  if (!lowest) return []
  const first = textsOf(lowest, region)
  return filledRows(grid, { ...region, firstRow: header.lastRow + 1 })
    .filter((row) => repeats(first, textsOf(row, region)) || namesYears(row, region))
    .map(({ row }) => row)
}

/**
 * The row below a header that only counts its columns (1, 2, 3, 4 …), as printed forms have it.
 * @returns undefined where the row there is another one
 */
export function numberingRow(grid: SheetGrid, region: CellRange, header: CellRange): number | undefined {
  const [row] = filledRows(grid, { ...region, firstRow: header.lastRow + 1, lastRow: header.lastRow + 1 })
  const numbers = row ? textsOf(row, region).filter((text) => text !== '') : []
  return numbers.length > 3 && numbers.every((text, at) => text === String(at + 1)) ? row?.row : undefined
}

function textsOf({ cells }: SheetRow, { firstColumn, lastColumn }: CellRange): readonly string[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) =>
    plainWords(textOf(cells[firstColumn - 1 + at])),
  )
}

/** Whether at least half of the headers stand in a row again, and at least two of them. */
function repeats(header: readonly string[], texts: readonly string[]): boolean {
  const named = header.filter((text) => text !== '').length
  const same = header.filter((text, at) => text !== '' && text === texts[at]).length
  return same >= 2 && same * 2 >= named
}

/** Whether a row holds several years, one after the other, and no other number. */
function namesYears({ cells }: SheetRow, { firstColumn, lastColumn }: CellRange): boolean {
  const own = cells.slice(firstColumn - 1, lastColumn)
  const years = own.flatMap((cell) => {
    const text = textOf(cell).trim()
    return text.length <= 20 && /\d{4}/.test(text) ? [yearInHeader(text)] : []
  })
  const areYears = years.every(
    (year, at) => year !== undefined && (at === 0 || year === (years[at - 1] ?? 0) + 1),
  )
  return (
    years.length >= 2 && areYears && own.every((cell) => typeof cell !== 'number' || years.includes(cell))
  )
}
