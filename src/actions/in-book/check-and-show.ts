import type { LongWork } from '../../workbook/long-work.ts'
import type { Receipt } from '../../workbook/port.ts'
import type { BookBefore } from './book-before.ts'
import { endInterrupted } from './end-interrupted.ts'
import { listFindings } from './list-findings.ts'
import { showOwnSheet } from './show-own-sheet.ts'
import { updateAppendixA } from './update-appendix-a.ts'

/** Why the chart of what was written could not be drawn, in words. */
type Undrawn = Receipt['undrawn']

/**
 * Lists what is found in the book, and goes to the list. Where an update of Appendix A was interrupted, it is done
 * again, which lists the findings too.
 * @throws HostError in words
 */
export async function checkAndShow(before: BookBefore, work: LongWork = {}): Promise<Undrawn> {
  const { workbook, grid } = before
  const interrupted = await endInterrupted(workbook, work)
  const write = interrupted === 'allocate' ? updateAppendixA : listFindings
  const { titles, undrawn } = await write(workbook, before, work)
  await showOwnSheet(grid, titles.Findings)
  return undrawn
}

/**
 * Brings Appendix A up to date, and goes to it.
 * @throws HostError in words
 */
export async function updateAndShow(before: BookBefore, work: LongWork = {}): Promise<Undrawn> {
  const { workbook, grid } = before
  await endInterrupted(workbook, work)
  const { titles, undrawn } = await updateAppendixA(workbook, before, work)
  await showOwnSheet(grid, titles['Appendix A'])
  return undrawn
}
