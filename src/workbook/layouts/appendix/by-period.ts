import { ledgerTo } from '../../../core/report/ledger.ts'
import type { RoundedTables } from '../../../core/report/rounded.ts'
import { sheetTexts } from '../../../texts/sheets.ts'
import { cellOf, type Figure } from '../../live/figure.ts'
import { acrossPeriods } from './across-periods.ts'
import { groupsOf, nestedFigure, nestedRows, sumOfNested, titleOf } from './nested-rows.ts'
import { namesOfRows } from './shown-figure.ts'
import { isFolded, periodHead, type ReportContext } from './report-context.ts'

type Row = RoundedTables['byPeriod']['rows'][number]

/** Full cost by sector, objective and output, for each period: published, and live beside it. */
export function byPeriod(context: ReportContext): void {
  const { grid, content, periods, ledger } = context
  const { appendix } = sheetTexts
  const { rows, total } = content.report.rounded.byPeriod
  const heads = periods.map(periodHead)
  const nameOf = namesOfRows(rows)
  // A row's share is that of its figure of the plan.
  const showing = (of: string) => (position: number) => ({ of, period: periods[position]?.key ?? 'plan' })
  grid.section(appendix.byPeriod, [context.publishedCaption, context.exactCaption])
  const named = [appendix.code, appendix.title] as const
  grid.heads(named, [...heads, appendix.share], heads)
  const leftKinds = (position: number) => (position < periods.length ? 'published' : 'share')
  const published = (values: Row['values'], share: number): number[] => [
    ...periods.map(({ key }) => values[key] ?? 0),
    share,
  ]
  const figureIn = (position: number) => {
    const year = content.years[position] ?? 0
    const cellIn = (row: number): string => grid.right(position, row)
    const ofRow = ({ kind, code, objective = '' }: Row): Figure | undefined => {
      if (kind === 'output') return ledger.figure(year, { stage: 3, from: code, to: objective })
      if (kind === 'objective') return ledger.figure(year, { stage: 3, to: code })
      return kind === 'unallocated' ? ledger.figure(year, { to: ledgerTo.unallocated }) : undefined
    }
    return { cellIn, ofRow }
  }
  const isHidden = ({ code, objective = code, values }: Row): boolean =>
    isFolded(context, objective, Object.values(values))
  const breaks = grid.breaksAmong(groupsOf(rows, content.lookup, isHidden))
  const nested = nestedRows(rows, content.lookup, grid.row, breaks)
  for (const [at, one] of nested.entries()) {
    const { row } = one
    if (breaks.has(at)) grid.headsAgain(named, [...heads, appendix.share], heads, context.publishedCaption)
    const figures = content.years.map((_, position) => {
      const { cellIn, ofRow } = figureIn(position)
      return nestedFigure(one, cellIn, ofRow)
    })
    grid.add({
      kind: row.kind,
      code: row.kind === 'unallocated' ? '' : row.code,
      title: titleOf(row, content.lookup),
      left: published(row.values, row.share),
      leftKinds,
      right: acrossPeriods(context, figures, 'right').map(cellOf),
      hidden: isHidden(row),
      shows: showing(nameOf(row)),
    })
  }
  const tops = nested.filter(({ isTop }) => isTop)
  const totals = content.years.map((_, position) => {
    const { cellIn, ofRow } = figureIn(position)
    return sumOfNested(tops, cellIn, ofRow)
  })
  const shares = rows.filter(({ kind }) => kind === 'sector' || kind === 'unallocated')
  grid.add({
    kind: 'total',
    code: '',
    title: appendix.total,
    left: published(total, Math.round(shares.reduce((sum, { share }) => sum + share, 0))),
    leftKinds,
    right: acrossPeriods(context, totals, 'right').map(cellOf),
    shows: showing('total'),
  })
}
