import type { ChartCorner, ChartFill, ChartLook, ChartSize, ChartSource } from '../../chart-look.ts'
import { lastColumnOfSheet, lastRowOfSheet } from '../../reference.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenSheet } from '../written-book.ts'
import { formulaFault } from './formula-fault.ts'
import type { KnownNames } from './known-names.ts'

/** As many as Excel draws. */
const mostSeries = 255
const mostCharts = 10_000

/** Charts that Excel would take for damaged: it drops the whole drawing then. */
export function checkCharts({ name, charts = [] }: WrittenSheet, known: KnownNames): void {
  if (charts.length > mostCharts) throw refused('write-chart', `the sheet ${name} has too many charts`)
  for (const chart of charts) {
    const where = `the chart ${quoted(chart.name)} of the sheet ${name}`
    const fault = faultOf(chart, known)
    if (fault !== undefined) throw refused('write-chart', `${where} ${fault}`)
  }
}

function faultOf(chart: ChartLook, known: KnownNames): string | undefined {
  const { category, from, series, to, value } = chart
  if (!isPlaced(from) || !isPlaced(to)) return 'lies beyond the sheet'
  if (series.length > mostSeries) return 'has more than 255 series'
  const numbers = [category, value].flatMap(({ majorUnit = 1, maximum = 1, minimum = 0 }) => [
    majorUnit,
    maximum,
    minimum,
  ])
  if (!numbers.every((number) => Number.isFinite(number))) return 'has an axis that never ends'
  for (const { categories, fill, name, points, values } of series) {
    for (const source of [categories, name, values]) {
      const fault = source && sourceFault(source, known)
      if (fault !== undefined) return fault
    }
    if (![fill, ...points.map((point) => point.fill)].every(isFill)) return 'has a colour that is none'
  }
  return undefined
}

function isPlaced(place: ChartCorner | ChartSize): boolean {
  const isSound = Object.values(place).every((value: number) => Number.isInteger(value) && value >= 0)
  return isSound && ('width' in place || (place.row < lastRowOfSheet && place.column < lastColumnOfSheet))
}

function sourceFault({ formula, values }: ChartSource, known: KnownNames): string | undefined {
  if (values.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
    return 'shows a number that no file can hold'
  }
  const fault = formula === undefined ? undefined : formulaFault(formula, known, false)
  return fault === undefined ? undefined : `has a source that ${fault}`
}

function isFill(fill: ChartFill | undefined): boolean {
  return fill === undefined || fill === 'none' || /^[0-9A-F]{6}$/i.test(fill)
}
