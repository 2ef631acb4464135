import type {
  ChartAxis,
  ChartCorner,
  ChartDash,
  ChartFill,
  ChartFont,
  ChartLabels,
  ChartLook,
  ChartSeries,
  ChartSide,
  ChartSource,
  ChartText,
} from '../../xlsx/chart-look.ts'
import type { Json } from '../json.ts'
import { allColumns, allRows, areaText } from '../model/area.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { areaOfSource, chartData, type ChartData } from '../model/chart/chart-data.ts'
import type {
  ChartAxisState,
  ChartLooks,
  ChartSeriesState,
  ChartState,
  ChartTitleState,
  Corner,
} from '../model/chart/chart-state.ts'
import { formOf } from '../model/chart/chart-types.ts'

/** The format's units in a pixel of the grid. */
export const unitsOfPixel = 9525

export const sides: readonly (readonly [own: string, filed: ChartSide])[] = [
  ['Bottom', 'b'],
  ['Top', 't'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Corner', 'tr'],
]

export const labelPlaces: readonly (readonly [own: string, filed: string])[] = [
  ['Center', 'ctr'],
  ['InsideEnd', 'inEnd'],
  ['InsideBase', 'inBase'],
  ['OutsideEnd', 'outEnd'],
  ['BestFit', 'bestFit'],
]

/** The charts of a sheet, as a file holds them. */
export function filedCharts(book: Book, sheet: Sheet): readonly ChartLook[] {
  return sheet.charts.map((chart): ChartLook => {
    const { stack, ...form } = formOf(chart.type)
    const data = chartData(book, sheet, chart)
    const { legend, title } = chart
    const fill = fillOf(chart.looks)
    const legendFill = fillOf(legend.looks)
    return {
      name: chart.name,
      ...(chart.description !== undefined && { description: chart.description }),
      from: filedCorner(chart.from),
      to: filedCorner(chart.to),
      ...form,
      grouping: stack === 'percent' ? 'percentStacked' : stack,
      ...(title.visible && { title: { ...textOf(title), overlay: title.overlay } }),
      ...(legend.visible && {
        legend: {
          position: sides.find(([own]) => own === legend.position)?.[1] ?? 'b',
          overlay: legend.overlay,
          font: fontOf(legend.looks),
          ...(legendFill !== undefined && { fill: legendFill }),
        },
      }),
      category: filedAxis(chart.categoryAxis),
      value: filedAxis(chart.valueAxis),
      series: chart.series.map((series, at) => filedSeries(book, sheet, chart, series, data, at)),
      ...(fill !== undefined && { fill }),
    }
  })
}

function filedCorner({ row, column, down, across }: Corner): ChartCorner {
  return {
    row: Math.min(row, allRows - 1),
    column: Math.min(column, allColumns - 1),
    down: Math.round(down * unitsOfPixel),
    across: Math.round(across * unitsOfPixel),
  }
}

function filedSeries(
  book: Book,
  sheet: Sheet,
  { type }: ChartState,
  { categories, labels, looks, name, points, values }: ChartSeriesState,
  data: ChartData,
  at: number,
): ChartSeries {
  const own = data.series[at]
  const source = (formula: string, shown: ChartSource['values']): ChartSource | undefined => {
    const found = areaOfSource(book, sheet, formula)
    if (!found) return undefined
    return { formula: book.address(found.sheet, areaText(found.area, '$')), values: shown }
  }
  const isScatter = formOf(type).shape === 'scatter'
  const across = source(categories, isScatter ? (own?.places ?? []) : data.categories)
  const along = source(values, own?.values ?? [])
  const heading = nameOf(name, own?.name ?? '', source)
  const fill = fillOf(looks)
  const line = lineOf(looks)
  return {
    ...(heading && { name: heading }),
    ...(across && { categories: across }),
    ...(along && { values: along }),
    ...(fill !== undefined && { fill }),
    ...(line && { line }),
    points: [...points].flatMap(([point, own]) => {
      const colour = fillOf(own)
      return colour === undefined ? [] : [{ at: point, fill: colour }]
    }),
    ...(isLabelled(labels) && { labels: filedLabels(labels) }),
  }
}

/** A text is a name as it is; a cell that is gone gives none. */
function nameOf(
  name: string,
  shown: string,
  source: (formula: string, shown: ChartSource['values']) => ChartSource | undefined,
): ChartSource | undefined {
  return name.startsWith('="') ? { values: [shown] } : source(name, [shown])
}

function isLabelled(labels: ChartSeriesState['labels']): boolean {
  return labels.showValue || labels.showPercentage || labels.showCategoryName || labels.showSeriesName
}

function filedLabels({ looks, numberFormat, position, ...shown }: ChartSeriesState['labels']): ChartLabels {
  const place = labelPlaces.find(([own]) => own === position)?.[1]
  return {
    ...shown,
    ...(numberFormat !== undefined && numberFormat !== '' && { numberFormat }),
    ...(place !== undefined && { position: place }),
    font: fontOf(looks),
  }
}

function filedAxis({ title, visible, looks, ...axis }: ChartAxisState): ChartAxis {
  const { minimum, maximum, majorUnit, numberFormat } = axis
  return {
    isShown: visible,
    ...(title.visible && { title: textOf(title) }),
    hasGridlines: axis.hasGridlines,
    isReversed: axis.isReversed,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && majorUnit > 0 && { majorUnit }),
    ...(numberFormat !== undefined && numberFormat !== '' && { numberFormat }),
    font: fontOf(looks),
  }
}

function textOf({ looks, text }: ChartTitleState): ChartText {
  return { ...(text !== undefined && text !== '' && { text }), font: fontOf(looks) }
}

function fontOf(looks: ChartLooks): ChartFont {
  const [size, bold, italic] = [looks.get('font/size'), looks.get('font/bold'), looks.get('font/italic')]
  const color = colourOf(looks.get('font/color'))
  return {
    ...(typeof size === 'number' && { size }),
    ...(typeof bold === 'boolean' && { bold }),
    ...(typeof italic === 'boolean' && { italic }),
    ...(color !== undefined && { color }),
  }
}

function fillOf(looks: ChartLooks): ChartFill | undefined {
  return looks.get('fill') === '' ? 'none' : colourOf(looks.get('fill'))
}

function lineOf(looks: ChartLooks): ChartSeries['line'] {
  const [weight, style] = [looks.get('line/weight'), looks.get('line/style')]
  const color = colourOf(looks.get('line/color'))
  const dash: ChartDash | undefined =
    style === 'None' ? 'none' : style === 'Dash' ? 'dash' : style === 'Dot' ? 'dot' : undefined
  const line = {
    ...(color !== undefined && { color }),
    ...(typeof weight === 'number' && { points: weight }),
    ...(dash !== undefined && { dash }),
  }
  return Object.keys(line).length > 0 ? line : undefined
}

/** `1F4E79` for `#1F4E79`. */
function colourOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? /^#([0-9A-F]{6})$/i.exec(value)?.[1] : undefined
}
