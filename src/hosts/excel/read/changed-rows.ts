import type { CellRange } from '../../../workbook/address.ts'
import type { SheetRows } from '../../../workbook/opened/opened-book.ts'

/** Cells that are read again at most, about a megabyte; where more were changed the book is read as a whole. */
export const mostCells = 60_000

/** All rows of a sheet, as far as it goes. */
const allRows = { firstRow: 1, lastRow: Infinity }

/** Rows of a sheet from the first to the last. */
export type Rows = Pick<CellRange, 'firstRow' | 'lastRow'>

/** The rows of an address such as `B7:D9,F2`; of whole columns such as `C:D`, all of them. */
export function rowsOfAddress(address: string): readonly Rows[] {
  return address.split(',').map((block) => {
    const [, from = '', to = from] = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(block.trim()) ?? []
    return from === '' ? allRows : { firstRow: Number(from), lastRow: Number(to) }
  })
}

/**
 * Rows put together, as far as the sheet holds anything or did when it was read, and over all columns that do: more
 * than what was typed into may have changed in a row.
 */
export function rowRuns(
  rows: readonly Rows[],
  { rows: before }: SheetRows,
  used: CellRange | undefined,
): readonly CellRange[] {
  if (rows.length === 0) return []
  const width = before.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const firstRow = Math.min(used?.firstRow ?? Infinity, before[0]?.row ?? Infinity)
  const lastRow = Math.max(used?.lastRow ?? 0, before.at(-1)?.row ?? 0)
  const lastColumn = Math.max(used?.lastColumn ?? 1, width, 1)
  const runs: CellRange[] = []
  for (const one of [...rows].sort((a, b) => a.firstRow - b.firstRow)) {
    const [from, to] = [Math.max(one.firstRow, firstRow), Math.min(one.lastRow, lastRow)]
    const last = runs.at(-1)
    if (from > to) continue
    if (last && from <= last.lastRow + 1) {
      runs[runs.length - 1] = { ...last, lastRow: Math.max(last.lastRow, to) }
    } else runs.push({ firstRow: from, lastRow: to, firstColumn: 1, lastColumn })
  }
  return runs
}
