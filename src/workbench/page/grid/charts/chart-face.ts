import type { Json } from '../../../json.ts'
import type { Book } from '../../../model/book/book.ts'
import type { Sheet } from '../../../model/book/sheet.ts'
import { chartData, titleOf, type SeriesData } from '../../../model/chart/chart-data.ts'
import type {
  ChartAxisState,
  ChartLabels,
  ChartLooks,
  ChartState,
  ChartTitleState,
} from '../../../model/chart/chart-state.ts'
import { formOf, isRound, type ChartForm } from '../../../model/chart/chart-types.ts'

/** A text of a chart and how it is written, in pixels. */
export interface FaceText {
  readonly text: string
  readonly size: number
  readonly color: string
  readonly isBold: boolean
  readonly isItalic: boolean
}

export interface FaceAxis {
  readonly isShown: boolean
  readonly title: FaceText | undefined
  readonly labels: FaceText
  readonly hasGridlines: boolean
  readonly isReversed: boolean
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  readonly majorUnit: number | undefined
  readonly numberFormat: string
}

export interface FaceSeries extends SeriesData {
  readonly color: string
  /** Of single points, by their number. */
  readonly colors: Readonly<Record<number, string>>
  readonly line: { readonly color: string; readonly width: number; readonly dash: string }
  readonly labels: Omit<ChartLabels, 'looks'> & { readonly look: FaceText }
}

/** All that there is to see of a chart, as plain data: where it is the same, so is the picture. */
export interface ChartFace {
  readonly name: string
  readonly form: ChartForm
  readonly title: FaceText | undefined
  readonly legend: { readonly position: string; readonly look: FaceText; readonly fill: string } | undefined
  readonly category: FaceAxis
  readonly value: FaceAxis
  readonly categories: readonly string[]
  readonly series: readonly FaceSeries[]
  readonly fill: string
}

/** Of Excel's own theme, in its order. */
const accents = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const
const darker = ['#264478', '#9E480E', '#636363', '#997300', '#255E91', '#43682B'] as const
const colours: readonly string[] = [...accents, ...darker]

export function colourAt(at: number): string {
  return colours[at % colours.length] ?? accents[0]
}

const pixelsOfPoint = 4 / 3

export function faceOf(book: Book, sheet: Sheet, chart: ChartState): ChartFace {
  const { categories, series, numberFormat } = chartData(book, sheet, chart)
  const form = formOf(chart.type)
  const ownFormat = form.stack === 'percent' ? '0%' : numberFormat
  const { legend, title } = chart
  return {
    name: chart.name,
    form,
    title: titleText(title, title.text ?? titleOf(book, sheet, chart), 14),
    legend: legend.visible
      ? { position: legend.position, look: textOf(legend.looks, '', 9), fill: fillOf(legend.looks, 'none') }
      : undefined,
    category: axisOf(chart.categoryAxis, form.shape === 'scatter' ? 'General' : ''),
    value: axisOf(chart.valueAxis, ownFormat),
    categories,
    series: chart.series.map((one, at) => {
      const color = fillOf(one.looks, colourAt(at))
      const { looks, ...labels } = one.labels
      return {
        ...(series[at] ?? { name: '', values: [], places: [] }),
        color,
        colors: Object.fromEntries(
          [...one.points].map(([point, own]) => [
            point,
            fillOf(own, isRound(form) ? colourAt(point) : color),
          ]),
        ),
        line: lineOf(one.looks, color),
        labels: { ...labels, look: textOf(looks, '', 9) },
      }
    }),
    fill: fillOf(chart.looks, '#FFFFFF'),
  }
}

function titleText(title: ChartTitleState, text: string, points: number): FaceText | undefined {
  return title.visible && text !== '' ? textOf(title.looks, text, points) : undefined
}

function axisOf(axis: ChartAxisState, ownFormat: string): FaceAxis {
  return {
    isShown: axis.visible,
    title: titleText(axis.title, axis.title.text ?? '', 10),
    labels: textOf(axis.looks, '', 9),
    hasGridlines: axis.hasGridlines,
    isReversed: axis.isReversed,
    minimum: axis.minimum,
    maximum: axis.maximum,
    majorUnit: axis.majorUnit,
    numberFormat: axis.numberFormat ?? ownFormat,
  }
}

function textOf(looks: ChartLooks, text: string, points: number): FaceText {
  const size = looks.get('font/size')
  return {
    text,
    size: (typeof size === 'number' ? size : points) * pixelsOfPoint,
    color: textIn(looks.get('font/color'), '#595959'),
    isBold: looks.get('font/bold') === true,
    isItalic: looks.get('font/italic') === true,
  }
}

function fillOf(looks: ChartLooks, otherwise: string): string {
  const fill = looks.get('fill')
  return fill === '' ? 'none' : textIn(fill, otherwise)
}

function lineOf(looks: ChartLooks, color: string): FaceSeries['line'] {
  const weight = looks.get('line/weight')
  const style = looks.get('line/style')
  return {
    color: style === 'None' ? 'none' : textIn(looks.get('line/color'), color),
    width: (typeof weight === 'number' ? weight : 2.25) * pixelsOfPoint,
    dash: style === 'Dash' ? '8 4' : style === 'Dot' ? '2 3' : '',
  }
}

function textIn(value: Json | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
