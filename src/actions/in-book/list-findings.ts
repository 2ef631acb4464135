import type { ResultsFramework } from '../../core/framework/schema.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenWorkbook } from '../../workbook/port.ts'
import { makeBook } from '../make-book.ts'
import { readOpenBook } from './read-open-book.ts'
import type { ReportsReceipt } from './reports-receipt.ts'
import { oneSheet } from './sheets-of-plan.ts'

export interface ListRequest {
  /** For a book that carries no framework. */
  readonly fallback: ResultsFramework
}

/**
 * Checks the budget of an open workbook and lists what is found on our sheet Findings, which comes where the book has
 * none. Nothing else is written, and nothing is allocated anew.
 * @throws HostError in words
 */
export async function listFindings(
  workbook: OpenWorkbook,
  { fallback }: ListRequest,
  work: LongWork = {},
): Promise<ReportsReceipt> {
  const { look, book, budget, settings } = await readOpenBook(workbook, { fallback }, work)
  const { plan, counts } = await makeBook(
    book,
    budget,
    { ...settings, pending: 'include', unit: 1000, files: [], inPlace: true, names: look.names },
    work,
  )
  const list = { ...oneSheet(plan, 'Findings'), title: writeTitles.check }
  const receipt = await workbook.apply(list, 'check', work)
  return { ...receipt, counts, titles: look.names.titles }
}
