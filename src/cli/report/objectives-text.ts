import type { AllocationReport } from '../../core/report/shapes.ts'
import { grouped, unitName } from '../../texts/amount-words.ts'
import { shownPeriods } from './shown-periods.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'
import type { Titles } from '../../texts/titles.ts'

type Values = Readonly<Record<string, number>>

/** Sectors with their objectives, what is not allocated, and the total of all: rounded, and adding up. */
export function objectivesText(report: AllocationReport, titles: Titles, page: Page): string {
  const { byPeriod, unit } = report.rounded
  const shown = shownPeriods(report.periods, 5)
  const cells = (values: Values, share: number) => [
    ...shown.map((period) => grouped(values[period] ?? 0)),
    `${share.toFixed(1)} %`,
  ]
  const rows = byPeriod.rows.flatMap(({ kind, code, values, share }) => {
    if (kind === 'sector')
      return [{ cells: [code, titles(kind, code), ...cells(values, share)], strong: true }]
    if (kind === 'objective') return [{ cells: [`  ${code}`, titles(kind, code), ...cells(values, share)] }]
    return kind === 'unallocated' ? [{ cells: ['', 'Not allocated', ...cells(values, share)] }] : []
  })
  const whole = byPeriod.rows.some(({ share }) => share !== 0) ? 100 : 0
  const total = { cells: ['', 'Total', ...cells(byPeriod.total, whole)], strong: true }
  const columns = [
    { heading: 'Sector, objective', kind: 'words' } as const,
    { heading: `(${unitName(report.currency, unit)})`, kind: 'fill' } as const,
    ...shown.map((heading) => ({ heading, kind: 'number' }) as const),
    { heading: 'Share', kind: 'number' } as const,
  ]
  return textTable(columns, [...rows, total], page)
}
