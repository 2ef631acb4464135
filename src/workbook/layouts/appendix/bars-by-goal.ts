import { unitName } from '../../../texts/amount-words.ts'
import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { rangeAt } from '../../address.ts'
import { cellOf } from '../../live/figure.ts'
import { look, styles } from '../../styles.ts'
import { barFills } from './bar-fills.ts'
import { goalHeads } from './by-goal.ts'
import type { LiveRow } from './plan-of-columns.ts'
import { headHeight } from './report-grid.ts'
import type { ReportContext } from './report-context.ts'

/** Rows that a chart takes besides those of its bars; fewer than so many are too low, and more fill a page. */
const [rowsBeside, fewestRows, mostRows] = [7, 16, 34]
/** Code, title, and three columns of figures: as wide as people see without scrolling. */
const lastColumn = 5

/**
 * A chart of the exact live figures by objective and goal, in rows of its own, so that it covers no figure and is
 * printed. What it draws stands beside it, not printed: the objectives alone, for the table has their sums, and its
 * header again on each page, among them.
 */
export function barsByGoal(context: ReportContext, rows: readonly LiveRow[]): void {
  const { grid, content, span } = context
  const { chart, code } = sheetTexts.appendix
  const { draft, firstRight } = grid
  const bars = rows.filter(({ kind, isHidden }) => kind === 'objective' && !isHidden)
  if (bars.length === 0) return
  const unit = unitName(content.report.currency, content.unit)
  const height = Math.min(Math.max(bars.length + rowsBeside, fewestRows), mostRows)
  const heads = goalHeads(content)
  grid.section(chart.section, [filled(chart.from, { unit }), chart.cells], height)
  const headRow = grid.row
  const isCharted = bars.some(({ figures }) => figures.some(({ figure }) => figure.centimes !== 0))
  if (!isCharted) draft.put([chart.none], [styles.subtitle])
  draft.put([code, ...heads], [styles.head, ...heads.map(() => styles.headRight)], firstRight)
  draft.height(headHeight).next()
  for (const bar of bars) {
    const cells = bar.figures.map(({ cell, figure }) => cellOf({ ...figure, formula: cell }))
    const looks = cells.map(() => look('exact', 'output'))
    draft.put([bar.code, ...cells], [look('code', 'output'), ...looks], firstRight).next()
  }
  const lastRow = headRow + bars.length
  grid.below(headRow, Math.max(height, bars.length + 1))
  if (!isCharted) return
  draft.chart({
    name: chart.name,
    title: filled(chart.title, { years: span }),
    description: filled(chart.description, { unit, years: span }),
    categories: rangeAt(headRow + 1, firstRight, lastRow, firstRight),
    values: rangeAt(headRow, firstRight + 1, lastRow, firstRight + heads.length),
    fills: barFills(heads.length - 1),
    unit,
    numberFormat: numberFormats[content.unit] ?? '#,##0',
    place: rangeAt(headRow, 1, headRow + height - 1, Math.min(lastColumn, grid.lastLeft)),
  })
}

/** A comma behind the digits leaves three of them out. */
const numberFormats: Readonly<Record<number, string>> = { 1000: '#,##0,', 1_000_000: '#,##0.0,,' }
