import type { PendingMode } from '../../core/allocation/allocation.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import { stampOfTime } from '../../texts/time-words.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenWorkbook } from '../../workbook/port.ts'
import type { SheetPlan, WritePlan } from '../../workbook/write-plan.ts'
import { makeBook } from '../make-book.ts'
import { readOpenBook } from './read-open-book.ts'
import type { ReportsReceipt } from './reports-receipt.ts'
import { onlySheets } from './sheets-of-plan.ts'

export interface UpdateRequest {
  /** For a book that carries no framework. */
  readonly fallback: ResultsFramework
  readonly now: () => Date
  /** Left out: as the book's reports were written last. */
  readonly pending?: PendingMode
  /** Main units of the currency in one unit of the published tables; left out: as they were written last. */
  readonly unit?: number
  /** Whether Appendix A gets its chart even where somebody deleted it. */
  readonly withChart?: boolean
}

/** Appendix A as it would be written, before it is. */
export interface PlannedAppendixA extends Pick<ReportsReceipt, 'counts' | 'titles'> {
  readonly plan: WritePlan
  /** Published cells that are not the nearest whole number. */
  readonly movedCells: number
}

/**
 * Allocates the budget of an open workbook, and writes Appendix A, the ledger and what was found into it. The user's
 * own sheets, and ours that people fill in, stay as they are.
 * @throws HostError in words
 */
export async function updateAppendixA(
  workbook: OpenWorkbook,
  request: UpdateRequest,
  work: LongWork = {},
): Promise<ReportsReceipt> {
  const { plan, counts, titles } = await planAppendixA(workbook, request, work)
  const receipt = await workbook.apply(plan, 'allocate', work)
  return { ...receipt, counts, titles }
}

/** Allocates the budget of an open workbook, and plans what is written of it. */
export async function planAppendixA(
  workbook: OpenWorkbook,
  { fallback, now, pending, unit, withChart = false }: UpdateRequest,
  work: LongWork = {},
): Promise<PlannedAppendixA> {
  const { look, book, budget, settings } = await readOpenBook(workbook, { fallback }, work)
  // What was out of date is not any more.
  const { plan, counts, movedCells } = await makeBook(
    book,
    { ...budget, aged: [] },
    {
      ...settings,
      digests: undefined,
      pending: pending ?? settings.pending,
      unit: unit ?? settings.unit,
      asOf: stampOfTime(now()),
      files: [],
      inPlace: true,
      names: look.names,
    },
    work,
  )
  const reports = onlySheets(plan, look, ['Start', 'Appendix A', 'Allocation', 'Findings', '_rbb'])
  const written = withChart
    ? { ...reports, sheets: reports.sheets.map(withItsChart), title: writeTitles.chart }
    : { ...reports, title: writeTitles.allocate }
  return { plan: written, counts, movedCells, titles: look.names.titles }
}

function withItsChart(sheet: SheetPlan): SheetPlan {
  return sheet.chart ? { ...sheet, chart: { ...sheet.chart, isAsked: true } } : sheet
}
