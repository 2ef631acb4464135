import type { PendingMode } from '../../core/allocation/allocation.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import { stampOfTime } from '../../texts/time-words.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { SheetPlan } from '../../workbook/write-plan.ts'
import { makeBook } from '../make-book.ts'
import type { PlannedReports } from './planned-reports.ts'
import type { OpenBudget } from './read-open-book.ts'
import { onlySheets } from './sheets-of-plan.ts'

export interface AppendixARequest {
  /** The time it is to be stamped with. */
  readonly at: Date
  /** Left out: as the book's reports were written last. */
  readonly pending?: PendingMode
  /** Main units of the currency in one unit of the published tables; left out: as they were written last. */
  readonly unit?: number
  /** Whether Appendix A gets its chart even where somebody deleted it. */
  readonly withChart?: boolean
}

/** Appendix A as it would be written, before it is. */
export interface PlannedAppendixA extends PlannedReports {
  /** Published cells that are not the nearest whole number. */
  readonly movedCells: number
}

/**
 * Allocates the budget of an open workbook, and plans Appendix A, the ledger and what was found. The user's own
 * sheets, and ours that people fill in, stay as they are.
 */
export async function planAppendixA(
  { look, book, budget, settings }: OpenBudget,
  { at, pending, unit, withChart = false }: AppendixARequest,
  work: LongWork = {},
): Promise<PlannedAppendixA> {
  // What was out of date is not any more.
  const { plan, movedCells } = await makeBook(
    book,
    { ...budget, aged: [] },
    {
      ...settings,
      digests: undefined,
      pending: pending ?? settings.pending,
      unit: unit ?? settings.unit,
      asOf: stampOfTime(at),
      files: [],
      inPlace: true,
      names: look.names,
    },
    work,
  )
  const reports = onlySheets(plan, look, ['Start', 'Appendix A', 'Allocation', 'Findings', '_rbb'])
  return {
    plan: withChart
      ? { ...reports, sheets: reports.sheets.map(withItsChart), title: writeTitles.chart }
      : { ...reports, title: writeTitles.allocate },
    kind: 'allocate',
    titles: look.names.titles,
    movedCells,
  }
}

function withItsChart(sheet: SheetPlan): SheetPlan {
  return sheet.chart ? { ...sheet, chart: { ...sheet.chart, isAsked: true } } : sheet
}
