import { filled, sheetTexts } from '../../../texts/sheets.ts'
import { titleOfRule } from '../../../texts/message.ts'
import type { ByYear } from '../../../core/budget/periods.ts'
import { cellOf, type Figure } from '../../live/figure.ts'
import { sumOfAllLines, sumOfLines } from '../../live/live-source.ts'
import type { CellPlan } from '../../write-plan.ts'
import { acrossPeriods } from './across-periods.ts'
import { allExact, type ReportRow } from './report-grid.ts'
import { periodHead, type ReportContext } from './report-context.ts'

/**
 * The financial layout (expense categories) tied to the results layout, over the whole plan: each difference is
 * named below, down to the line, with the pools that keep money.
 */
export function tieOut(context: ReportContext): void {
  const { grid, content } = context
  const { appendix } = sheetTexts
  const { rows, left } = content.tieOut
  grid.section(filled(appendix.tieOut, { currency: content.report.currency }), [''], rows.length + 1)
  grid.heads([appendix.code, appendix.title], appendix.tieColumns)
  const firstRow = grid.row
  for (const { category, texts, planned, placed } of rows) {
    const item = category === undefined ? undefined : content.lookup.framework.categories?.[category]
    const all = category === undefined ? texts : content.spellingsOf('Category', category)
    const live = content.years.map((year) =>
      sumOfLines(content.live, year, [{ role: 'Category', texts: all }]),
    )
    addRow('output', item?.code ?? '', item?.name ?? (texts.join(', ') || appendix.noCategory), [
      { formula: live.join('+'), value: sumOf(planned) / 100 },
      sumOf(placed) / 100,
    ])
  }
  const sumOfColumn = (position: number): string =>
    `SUM(${grid.left(position, firstRow)}:${grid.left(position, grid.row - 1)})`
  const totals = {
    planned: rows.reduce((sum, { planned }) => sum + sumOf(planned), 0),
    placed: rows.reduce((sum, { placed }) => sum + sumOf(placed), 0),
  }
  addRow('total', '', appendix.total, [
    { formula: sumOfColumn(0), value: totals.planned / 100 },
    { formula: sumOfColumn(1), value: totals.placed / 100 },
  ])
  named(
    appendix.tieLines,
    left.filter(({ stage }) => stage === 0),
  )
  named(
    appendix.poolsLeft,
    left.filter(({ stage }) => stage > 0),
  )

  named(
    appendix.leftOut,
    content.leftOut.map(({ row, label, amounts }) => ({
      from: `row ${row}`,
      activity: label,
      reason: '',
      amounts,
    })),
  )

  function addRow(
    kind: 'output' | 'total',
    code: string,
    title: string,
    [planned, placed]: readonly [CellPlan, number | CellPlan],
  ): void {
    const value =
      Number(planned.value ?? 0) - (typeof placed === 'number' ? placed : Number(placed.value ?? 0))
    const difference = { formula: `${grid.left(0)}-${grid.left(1)}`, value: Math.round(value * 100) / 100 }
    grid.add({ kind, code, title, left: [planned, placed, difference], leftKinds: allExact })
  }

  function named(heading: string, items: readonly NamedMoney[]): void {
    if (items.length === 0) return
    grid.add({ kind: 'objective', code: '', title: heading, left: [null, null, null], leftKinds: allExact })
    for (const { from, activity, reason, amounts } of items) {
      const title = [activity, reason === '' ? '' : titleOfRule(reason)]
        .filter((text) => text !== '')
        .join(': ')
      const cells = [null, null, sumOf(amounts) / 100]
      grid.add({ kind: 'output', code: from, title, left: cells, leftKinds: allExact })
    }
  }
}

/** Money that a row of its own names. */
interface NamedMoney {
  readonly from: string
  readonly activity: string
  readonly reason: string
  readonly amounts: ByYear
}

/** Revenue, expense and their balance for each period, live. */
export function revenueAgainstExpense(context: ReportContext): void {
  const { grid, content, periods } = context
  const { appendix } = sheetTexts
  const { years, report, tables, live, revenue, planned } = content
  grid.section(filled(appendix.revenue, { currency: report.currency }), [''])
  grid.heads([appendix.code, appendix.title], periods.map(periodHead))
  const incomes = years.map((year, position): Figure => ({
    formula: `SUM(${tables.RevenueRows}[${year}])`,
    centimes: revenue[position] ?? 0,
  }))
  const expenses = years.map((year, position): Figure => ({
    formula: sumOfAllLines(live, year),
    centimes: planned[position] ?? 0,
  }))
  const [incomeRow, expenseRow] = [grid.row, grid.row + 1]
  const balances = years.map((_, position): Figure => ({
    formula: `${grid.left(position, incomeRow)}-${grid.left(position, expenseRow)}`,
    centimes: (incomes[position]?.centimes ?? 0) - (expenses[position]?.centimes ?? 0),
  }))
  add(appendix.revenueRows.revenue, incomes, 'output')
  add(appendix.revenueRows.expense, expenses, 'output', (position) => ({
    of: 'total',
    period: periods[position]?.key ?? 'plan',
  }))
  add(appendix.revenueRows.balance, balances, 'total')

  function add(
    title: string,
    figures: readonly Figure[],
    kind: 'output' | 'total',
    shows?: ReportRow['shows'],
  ): void {
    const left = acrossPeriods(context, figures, 'left').map(cellOf)
    grid.add({ kind, code: '', title, left, leftKinds: allExact, ...(shows && { shows }) })
  }
}

function sumOf(amounts: ByYear): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
