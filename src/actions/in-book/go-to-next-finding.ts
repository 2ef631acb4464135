import type { LongWork } from '../../workbook/long-work.ts'
import { cellOfPlace } from '../next-finding.ts'
import type { BookBefore } from './book-before.ts'
import type { NextFinding } from './next-open-finding.ts'

/**
 * Checks the book and selects the cell of the next open finding after the active cell. Nothing is written.
 * @throws HostError in words
 */
export async function goToNextFinding(
  { grid, reckoning }: Pick<BookBefore, 'grid' | 'reckoning'>,
  work: LongWork = {},
): Promise<NextFinding> {
  const { sheet, active } = await grid.selection()
  const next = await reckoning.nextFinding({ sheet, ...active }, work)
  const cell = next.finding && cellOfPlace(next.finding.at)
  if (cell) await grid.goTo(cell.sheet, `${cell.column}${cell.row}`)
  return next
}
