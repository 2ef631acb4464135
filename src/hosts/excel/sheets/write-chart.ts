import { parseRange } from '../../../workbook/address.ts'
import type { ChartPlan, SheetPlan } from '../../../workbook/write-plan.ts'
import type { PresentSheet } from './present-sheet.ts'
import type { SheetCalls } from './sheet-calls.ts'
import { begun, chartsTag } from './structure-tag.ts'

/** What becomes of the chart of a sheet that is there. */
export type ChartWork = 'added' | 'kept' | 'none'

/** A chart that somebody deleted stays away, unless it is asked for or its sheet is not all there yet. */
export function chartWork({ chart }: Pick<SheetPlan, 'chart'>, { charts, tag }: PresentSheet): ChartWork {
  if (!chart) return 'none'
  if (hasChart(charts, chart.name)) return 'kept'
  return chart.isAsked || tag === begun ? 'added' : 'none'
}

export function hasChart(charts: readonly string[], name: string): boolean {
  return charts.some((one) => one.toLowerCase() === name.toLowerCase())
}

/** Adds the chart of a sheet that is there, or leads it to its cells where those may have come to stand elsewhere. */
export function drawChart(
  calls: SheetCalls,
  sheet: Pick<SheetPlan, 'chart'>,
  present: PresentSheet,
  isAnew: boolean,
): void {
  const { chart } = sheet
  if (!chart) return
  dropHalfAdded(calls, present, chart.name)
  const work = chartWork(sheet, present)
  if (work === 'added') addChart(calls, chart, present.chartsBefore ?? present.charts.length)
  else if (work === 'kept' && isAnew) leadChart(calls, chart)
}

/**
 * Adds a chart to a sheet whose cells are written. Until it has its name, the sheet tells how many there were before.
 */
export function addChart(calls: SheetCalls, plan: ChartPlan, before = 0): void {
  const { name, title, unit, numberFormat, place } = plan
  const [start = place, end = place] = place.split(':')
  calls.add(
    (sheet) => {
      const { charts, customProperties } = sheet
      customProperties.add(chartsTag, String(before))
      const chart = charts.add('BarStacked', sheet.getRange(plan.values), 'Columns')
      chart.name = name
      customProperties.getItem(chartsTag).delete()
      chart.title.text = title
      chart.legend.position = 'Bottom'
      // Bars stand in the order of the rows.
      chart.axes.categoryAxis.reversePlotOrder = true
      const { valueAxis } = chart.axes
      valueAxis.numberFormat = numberFormat
      valueAxis.title.text = unit
      chart.setPosition(start, end)
      nameBars(sheet, chart, plan)
    },
    { calls: 11 + seriesOf(plan), text: title.length },
  )
}

/** Removes what was added of a chart, but never got its name. */
export function dropHalfAdded(calls: SheetCalls, { charts, chartsBefore }: PresentSheet, name: string): void {
  if (chartsBefore === undefined) return
  const last = hasChart(charts, name) ? chartsBefore : charts.length
  for (let at = last - 1; at >= chartsBefore; at--) calls.add((sheet) => sheet.charts.getItemAt(at).delete())
  calls.add(({ customProperties }) => customProperties.getItem(chartsTag).delete())
}

/** Leads a chart to the cells where its figures stand now; its place and its looks may be a person's by now. */
function leadChart(calls: SheetCalls, plan: ChartPlan): void {
  calls.add(
    (sheet) => {
      const chart = sheet.charts.getItem(plan.name)
      chart.setData(sheet.getRange(plan.values), 'Columns')
      nameBars(sheet, chart, plan)
    },
    { calls: 2 + seriesOf(plan) },
  )
}

function nameBars(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  const categories = sheet.getRange(plan.categories)
  for (let at = 0; at < seriesOf(plan); at++) chart.series.getItemAt(at).setXAxisValues(categories)
}

function seriesOf({ values }: ChartPlan): number {
  const range = parseRange(values)
  return range ? range.lastColumn - range.firstColumn + 1 : 0
}
