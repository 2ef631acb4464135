import { apportion } from '../../core/allocation/apportion.ts'
import type { AllocationReport } from '../../core/report/shapes.ts'
import { centimesOf } from '../../core/report/centimes-of.ts'
import { grouped, unitName } from '../../texts/amount-words.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'

/** The plan in four figures, which add up: goals, not linked and not allocated make the total. */
export function keyFiguresText(report: AllocationReport, page: Page): string {
  const { byGoal, byPeriod, unit } = report.rounded
  const all = byGoal.total.all ?? 0
  const notLinked = byGoal.total.notLinked ?? 0
  const total = byPeriod.total.plan ?? 0
  const exact = exactFigures(report)
  const shares = sharesOf(exact)
  const figures = [
    { name: 'Allocated to goals', shown: all - notLinked },
    { name: 'Not linked to a goal', shown: notLinked },
    { name: 'Not allocated', shown: total - all },
  ]
  const rows = figures.map(({ name, shown }, at) => ({
    cells: [name, grouped(shown), shares?.[at] ?? ''],
  }))
  const columns = [
    { heading: 'Whole plan', kind: 'words' },
    { heading: unitName(report.currency, unit), kind: 'number' },
    { heading: 'Share', kind: 'number' },
  ] as const
  const whole = { cells: ['Total', grouped(total), shares ? '100.0 %' : ''], strong: true }
  return textTable(columns, [...rows, whole], page)
}

function exactFigures({ goals, notLinked, unallocated }: AllocationReport): readonly number[] {
  const sum = (amounts: readonly (string | undefined)[]) =>
    amounts.reduce((total, amount) => total + centimesOf(amount ?? '0'), 0)
  return [
    sum(goals.map(({ full }) => full.plan)),
    sum([notLinked.full.plan]),
    sum(unallocated.map(({ amounts }) => amounts.plan)),
  ]
}

/** Tenths of a percent that sum to 100.0; undefined where a figure is negative or all are zero. */
function sharesOf(figures: readonly number[]): readonly string[] | undefined {
  if (figures.some((figure) => figure < 0) || figures.every((figure) => figure === 0)) return undefined
  return apportion(1000, figures).map((tenths) => `${(tenths / 10).toFixed(1)} %`)
}
