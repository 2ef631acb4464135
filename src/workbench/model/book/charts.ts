import type { Area } from '../area.ts'
import { boxOf, placeAt, type Box } from '../chart/chart-place.ts'
import { seriesOfBlock } from '../chart/chart-source.ts'
import { newChart, newSeries, type ChartState } from '../chart/chart-state.ts'
import { chartTypes, formOf } from '../chart/chart-types.ts'
import { ExcelError } from '../excel-error.ts'
import { renameSheetIn } from '../formula/shift.ts'
import type { Book } from './book.ts'
import { guardAction } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { tellSheet } from './tell-change.ts'

export type SeriesBy = 'Auto' | ChartState['plotBy']

/** Cells that a chart is to show. */
export interface ChartSource {
  readonly sheet: Sheet
  readonly area: Area
}

/** In pixels; a chart is as large as a new one of Excel's. */
const firstBox = { left: 192, top: 80, width: 480, height: 288 } as const

export function addChart(
  book: Book,
  sheet: Sheet,
  type: string,
  source: ChartSource,
  seriesBy: SeriesBy,
): ChartState {
  guardAction(sheet, 'allowEditObjects')
  checkType(type)
  const { plotBy, series } = seriesOfBlock(book, source.sheet, source.area, formOf(type), seriesBy)
  const chart = newChart(book.newId(), {
    name: freeName(sheet),
    type,
    plotBy,
    ...placeAt(sheet, firstBox),
    series: series.map((one) => newSeries(book.newId(), one)),
  })
  sheet.charts.push(chart)
  tellSheet(book, sheet, 'chartAdded', { chartId: chart.id })
  return chart
}

/** Has a chart show other cells; its series look as those before them did. */
export function setChartSource(
  book: Book,
  sheet: Sheet,
  chart: ChartState,
  source: ChartSource,
  seriesBy: SeriesBy,
): void {
  guardAction(sheet, 'allowEditObjects')
  const made = seriesOfBlock(book, source.sheet, source.area, formOf(chart.type), seriesBy)
  chart.plotBy = made.plotBy
  chart.series = made.series.map((one, at) => {
    const before = chart.series[at]
    return before ? Object.assign(before, one) : newSeries(book.newId(), one)
  })
}

export function deleteChart(book: Book, sheet: Sheet, chart: ChartState): void {
  guardAction(sheet, 'allowEditObjects')
  sheet.charts = sheet.charts.filter((one) => one !== chart)
  tellSheet(book, sheet, 'chartDeleted', { chartId: chart.id })
}

/** Moves a chart, which stays as large as it is. */
export function moveChart(sheet: Sheet, chart: ChartState, to: Pick<Box, 'left' | 'top'>): void {
  guardAction(sheet, 'allowEditObjects')
  const { width, height } = boxOf(sheet, chart)
  Object.assign(chart, placeAt(sheet, { ...to, width, height }))
}

/** Refuses what Excel has no type for, and by its name what it has but is not built here. */
export function checkType(type: string): void {
  if (chartTypes.has(type)) return
  throw new ExcelError('NotImplemented', `the chart type ${type} is not built here`)
}

/** A chart's like on a copy of its sheet, where it shows the cells of the copy. */
export function copyChart(book: Book, chart: ChartState, from: string, to: string): ChartState {
  const copy = structuredClone(chart)
  const moved = (formula: string): string => renameSheetIn(formula, from, to)
  return {
    ...copy,
    id: book.newId(),
    series: copy.series.map((one) => ({
      ...one,
      id: book.newId(),
      name: moved(one.name),
      categories: moved(one.categories),
      values: moved(one.values),
    })),
  }
}

/** `Chart 1`, and so on. */
function freeName({ charts }: Sheet): string {
  for (let number = 1; ; number += 1) {
    const free = `Chart ${number}`
    if (!charts.some(({ name }) => name === free)) return free
  }
}
