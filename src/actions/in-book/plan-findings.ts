import { writeTitles } from '../../texts/plan-titles.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import { makeBook } from '../make-book.ts'
import type { PlannedReports } from './planned-reports.ts'
import type { OpenBudget } from './read-open-book.ts'
import { oneSheet } from './sheets-of-plan.ts'

/**
 * Checks the budget of an open workbook and plans our sheet Findings with what is found, which comes where the book
 * has none. Nothing else is written, and nothing is allocated anew.
 */
export async function planFindings(
  { look, book, budget, settings }: OpenBudget,
  work: LongWork = {},
): Promise<PlannedReports> {
  const { plan } = await makeBook(
    book,
    budget,
    { ...settings, pending: 'include', unit: 1000, files: [], inPlace: true, names: look.names },
    work,
  )
  const list = { ...oneSheet(plan, 'Findings'), title: writeTitles.check }
  return { plan: list, kind: 'check', titles: look.names.titles }
}
