import { decimalOf } from '../../core/report/money.ts'
import type { AllocationReport, ByPeriod } from '../../core/report/shapes.ts'
import { centimesOf } from '../../core/report/centimes-of.ts'
import { grouped } from '../../texts/amount-words.ts'
import { shownPeriods } from './shown-periods.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'
import type { Titles } from '../../texts/titles.ts'

/** The goals and what is with none of them, in exact amounts, which add up as they are. */
export function goalsText(report: AllocationReport, titles: Titles, page: Page): string {
  const { goals, notLinked, unallocated, total, periods, currency } = report
  const shown = shownPeriods(periods, 3)
  const cells = (amounts: ByPeriod) => shown.map((period) => grouped(amounts[period] ?? '0.00'))
  const left = Object.fromEntries(
    shown.map((period) => [period, sumOf(unallocated.map(({ amounts }) => amounts[period]))]),
  )
  const rows = [
    ...goals.map(({ code, full }) => ({ cells: [code, titles('goal', code), ...cells(full)] })),
    { cells: ['', 'Not linked to a goal', ...cells(notLinked.full)] },
    { cells: ['', 'Not allocated', ...cells(left)] },
    { cells: ['', 'Total', ...cells(total)], strong: true },
  ]
  const columns = [
    { heading: 'Goal', kind: 'words' } as const,
    { heading: `(${currency}, exact)`, kind: 'fill' } as const,
    ...shown.map((heading) => ({ heading, kind: 'number' }) as const),
  ]
  return textTable(columns, rows, page)
}

function sumOf(amounts: readonly (string | undefined)[]): string {
  return decimalOf(amounts.reduce((sum, amount) => sum + centimesOf(amount ?? '0'), 0))
}
