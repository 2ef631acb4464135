import { periodsOf, type Period } from '../../../core/budget/periods.ts'
import { unitName } from '../../../texts/amount-words.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import type { ReportContent } from '../../book-content.ts'
import { LiveLedger } from '../../live/live-ledger.ts'
import { showsSector } from '../../scope.ts'
import { spanOf } from '../../span-of.ts'
import type { ReportGrid } from './report-grid.ts'

/** What every table of the sheet draws on. */
export interface ReportContext {
  readonly content: ReportContent
  readonly grid: ReportGrid
  readonly ledger: LiveLedger
  readonly periods: readonly Period[]
  /** `Exact, in CHF: live formulas, as of …` */
  readonly exactCaption: string
  readonly publishedCaption: string
  /** `2020-2023` */
  readonly span: string
}

export function reportContext(content: ReportContent, grid: ReportGrid): ReportContext {
  const { report, asOf, unit, years, ledger, tables } = content
  const { exact, exactEmpty, published } = sheetTexts.appendix
  const { currency } = report
  return {
    content,
    grid,
    ledger: new LiveLedger(tables.AllocationRows, years, ledger),
    periods: periodsOf(years),
    exactCaption:
      asOf === undefined ? filled(exactEmpty, { currency }) : filled(exact, { currency, time: asOf }),
    publishedCaption: filled(published, { unit: unitName(currency, unit) }),
    span: spanOf(years),
  }
}

/** How a period is headed: its key, or the plan's word. */
export function periodHead({ key }: Period): string {
  return key === 'plan' ? sheetTexts.appendix.plan : key
}

/** Whether a row of another unit's results may be folded away: it is out of scope and holds no money. */
export function isFolded(
  { content: { scope, lookup } }: ReportContext,
  code: string,
  values: readonly number[],
): boolean {
  const bySector = lookup.framework.sectors.findIndex((sector) => sector.code === code)
  const sector = lookup.objectives.find((objective) => objective.code === code)?.sector ?? bySector
  return sector >= 0 && !showsSector(scope, sector) && values.every((value) => value === 0)
}
