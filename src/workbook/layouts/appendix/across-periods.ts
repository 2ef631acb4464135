import type { Figure } from '../../live/figure.ts'
import { sumOfFigures } from '../../live/figure.ts'
import type { ReportContext } from './report-context.ts'

/** The figures of the years as they are, then those of biennia and of the plan as sums of the years' cells. */
export function acrossPeriods(
  { grid, periods }: ReportContext,
  years: readonly Figure[],
  side: 'left' | 'right',
): Figure[] {
  const sums = periods.slice(years.length).map(({ years: covered }) =>
    sumOfFigures(
      covered.flatMap((position) => {
        const figure = years[position]
        return figure ? [{ cell: grid[side](position), figure }] : []
      }),
    ),
  )
  return [...years, ...sums]
}
