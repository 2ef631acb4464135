import type {
  ChartAxis,
  ChartCorner,
  ChartFont,
  ChartLook,
  ChartSeries,
  ChartSource,
} from '../../xlsx/chart-look.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { boxOf, placeAt } from '../model/chart/chart-place.ts'
import {
  newChart,
  newSeries,
  type ChartAxisState,
  type ChartLooks,
  type ChartSeriesState,
  type ChartState,
  type Corner,
} from '../model/chart/chart-state.ts'
import { formOf, isRound, typeOfForm } from '../model/chart/chart-types.ts'
import { labelPlaces, sides, unitsOfPixel } from './filed-charts.ts'

/** Excel's name for the type of a chart in a file; undefined where no type that is built looks so. */
export function typeOfLook({ grouping, ...look }: ChartLook): string | undefined {
  return typeOfForm({
    shape: look.shape,
    stack: grouping === 'percentStacked' ? 'percent' : grouping,
    hasLines: look.hasLines,
    hasMarkers: look.hasMarkers,
    isSmooth: look.isSmooth,
  })
}

/** A chart of a file's; undefined for one of a type that is not built. */
export function chartOf(book: Book, sheet: Sheet, look: ChartLook): ChartState | undefined {
  const type = typeOfLook(look)
  if (type === undefined) return undefined
  const chart = newChart(book.newId(), {
    name: look.name,
    ...(look.description !== undefined && { description: look.description }),
    type,
    plotBy: 'Columns',
    ...placeOf(sheet, look),
    series: look.series.map((series) => seriesOf(book, series)),
  })
  const { fill, legend, title } = look
  chart.title.visible = title !== undefined
  if (title) {
    chart.title.text = title.text
    chart.title.overlay = title.overlay
    takeFont(chart.title.looks, title.font)
  }
  chart.legend.visible = legend !== undefined
  if (legend) {
    chart.legend.position = sides.find(([, filed]) => filed === legend.position)?.[0] ?? 'Bottom'
    chart.legend.overlay = legend.overlay
    takeFont(chart.legend.looks, legend.font)
    takeFill(chart.legend.looks, legend.fill)
  }
  if (!isRound(formOf(type))) {
    takeAxis(chart.categoryAxis, look.category)
    takeAxis(chart.valueAxis, look.value)
  }
  takeFill(chart.looks, fill)
  return chart
}

function placeOf(sheet: Sheet, look: ChartLook): Pick<ChartState, 'from' | 'to'> {
  const from = cornerOf(look.from)
  if (!('width' in look.to)) return { from, to: cornerOf(look.to) }
  const [width, height] = [look.to.width / unitsOfPixel, look.to.height / unitsOfPixel]
  const { left, top } = boxOf(sheet, { from, to: from })
  return { from, to: placeAt(sheet, { left, top, width, height }).to }
}

function cornerOf({ row, column, down, across }: ChartCorner): Corner {
  return { row, column, down: down / unitsOfPixel, across: across / unitsOfPixel }
}

function seriesOf(
  book: Book,
  { categories, fill, labels, line, name, points, values }: ChartSeries,
): ChartSeriesState {
  const series = newSeries(book.newId(), {
    name: sourceOf(name),
    categories: sourceOf(categories),
    values: sourceOf(values),
  })
  takeFill(series.looks, fill)
  if (line?.color !== undefined) series.looks.set('line/color', `#${line.color}`)
  if (line?.points !== undefined) series.looks.set('line/weight', line.points)
  if (line?.dash !== undefined)
    series.looks.set('line/style', { none: 'None', dash: 'Dash', dot: 'Dot' }[line.dash])
  for (const { at, fill: own } of points) {
    const looks: ChartLooks = new Map()
    takeFill(looks, own)
    series.points.set(at, looks)
  }
  if (labels) {
    const { font, position, ...shown } = labels
    Object.assign(series.labels, shown)
    series.labels.position = labelPlaces.find(([, filed]) => filed === position)?.[0]
    takeFont(series.labels.looks, font)
  }
  return series
}

/** What a series names, as a formula; a name that stands in no cell is one of a text. */
function sourceOf(source: ChartSource | undefined): string {
  if (!source) return ''
  if (source.formula !== undefined) return `=${source.formula}`
  return `="${String(source.values[0] ?? '').replaceAll('"', '""')}"`
}

function takeAxis(state: ChartAxisState, { font, isShown, title, ...axis }: ChartAxis): void {
  state.visible = isShown
  Object.assign(state, axis)
  state.title.visible = title !== undefined
  state.title.text = title?.text
  if (title) takeFont(state.title.looks, title.font)
  takeFont(state.looks, font)
}

function takeFont(looks: ChartLooks, { bold, color, italic, size }: ChartFont): void {
  if (bold !== undefined) looks.set('font/bold', bold)
  if (italic !== undefined) looks.set('font/italic', italic)
  if (size !== undefined) looks.set('font/size', size)
  if (color !== undefined) looks.set('font/color', `#${color}`)
}

function takeFill(looks: ChartLooks, fill: string | undefined): void {
  if (fill !== undefined) looks.set('fill', fill === 'none' ? '' : `#${fill}`)
}
