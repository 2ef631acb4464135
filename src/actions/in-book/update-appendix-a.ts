import type { PendingMode } from '../../core/allocation/allocation.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import { stampOfTime } from '../../texts/time-words.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenWorkbook } from '../../workbook/port.ts'
import { makeBook } from '../make-book.ts'
import { readOpenBook } from './read-open-book.ts'
import type { ReportsReceipt } from './reports-receipt.ts'
import { onlySheets } from './sheets-of-plan.ts'

export interface UpdateRequest {
  /** For a book that carries no framework. */
  readonly fallback: ResultsFramework
  readonly now: () => Date
  readonly pending?: PendingMode
  /** Main units of the currency in one unit of the published tables. */
  readonly unit?: number
}

/**
 * Allocates the budget of an open workbook, and writes Appendix A, the ledger and what was found into it. The user's
 * own sheets, and ours that people fill in, stay as they are.
 * @throws HostError in words
 */
export async function updateAppendixA(
  workbook: OpenWorkbook,
  { fallback, now, pending = 'include', unit = 1000 }: UpdateRequest,
  work: LongWork = {},
): Promise<ReportsReceipt> {
  const { look, book, budget, settings } = await readOpenBook(workbook, { fallback }, work)
  // What was out of date is not any more.
  const { plan, counts } = await makeBook(
    book,
    { ...budget, aged: [] },
    {
      ...settings,
      digests: undefined,
      pending,
      unit,
      asOf: stampOfTime(now()),
      files: [],
      inPlace: true,
      names: look.names,
    },
    work,
  )
  const reports = onlySheets(plan, look, ['Start', 'Appendix A', 'Allocation', 'Findings', '_rbb'])
  const receipt = await workbook.apply({ ...reports, title: writeTitles.allocate }, 'allocate', work)
  return { ...receipt, counts, titles: look.names.titles }
}
