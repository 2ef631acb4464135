import type { LongWork } from '../../workbook/long-work.ts'
import type { Receipt } from '../../workbook/port.ts'
import type { BookBefore } from './book-before.ts'
import { endInterrupted } from './end-interrupted.ts'
import { showOwnSheet } from './show-own-sheet.ts'

/** Why the chart of what was written could not be drawn, in words. */
type Undrawn = Receipt['undrawn']

/**
 * Lists what is found in the book, and goes to the list. Where an update of Appendix A was interrupted, it is done
 * again, which lists the findings too.
 * @throws HostError in words
 */
export async function checkAndShow(
  { workbook, grid, reckoning }: BookBefore,
  work: LongWork = {},
): Promise<Undrawn> {
  const interrupted = await endInterrupted(workbook, work)
  const planned =
    interrupted === 'allocate' ? await reckoning.planAppendixA(work) : await reckoning.planFindings(work)
  const { undrawn } = await workbook.apply(planned.plan, planned.kind, work)
  await showOwnSheet(grid, planned.titles.Findings)
  return undrawn
}

/**
 * Brings Appendix A up to date, and goes to it.
 * @throws HostError in words
 */
export async function updateAndShow(
  { workbook, grid, reckoning }: BookBefore,
  work: LongWork = {},
): Promise<Undrawn> {
  await endInterrupted(workbook, work)
  const { plan, kind, titles } = await reckoning.planAppendixA(work)
  const { undrawn } = await workbook.apply(plan, kind, work)
  await showOwnSheet(grid, titles['Appendix A'])
  return undrawn
}
