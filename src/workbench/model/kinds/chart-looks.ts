import type { Json } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { refuse } from '../given.ts'
import { kind, type Kind, type Property } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import type { ChartLooks } from '../chart/chart-state.ts'
import { readColour } from './format-values.ts'

/** A part of a chart that looks like something. */
export interface OfChartLooks extends OfSheet {
  readonly looks: ChartLooks
  /** Keeps the looks with the chart, where they are not yet. */
  readonly keep?: () => void
}

function put({ sheet, looks, keep }: OfChartLooks, path: string, value: Json): void {
  guardAction(sheet, 'allowEditObjects')
  looks.set(path, value)
  keep?.()
}

type Check = (value: Json) => Json

const truth: Check = (value) => (typeof value === 'boolean' ? value : refuse())
const text: Check = (value) => (typeof value === 'string' ? value : refuse())
const size: Check = (value) => (typeof value === 'number' && value > 0 && value < 410 ? value : refuse())
const oneOf =
  (...names: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && names.includes(value)
      ? value
      : refuse(`${JSON.stringify(value)} is not built here`)

function look(path: string, otherwise: Json, check: Check): Property<OfChartLooks> {
  return {
    get: ({ looks }) => looks.get(path) ?? otherwise,
    set: (self, value) => put(self, path, check(value)),
  }
}

const font = kind<OfChartLooks>('ChartFont', {
  properties: {
    bold: look('font/bold', false, truth),
    italic: look('font/italic', false, truth),
    color: look('font/color', '#595959', readColour),
    name: look('font/name', 'Calibri', text),
    size: look('font/size', 10, size),
    underline: look('font/underline', 'None', oneOf('None', 'Single')),
  },
})

const fill = kind<OfChartLooks>('ChartFill', {
  methods: {
    clear: (self) => put(self, 'fill', ''),
    setSolidColor: (self, given) => put(self, 'fill', readColour(given.text(0))),
  },
})

const line = kind<OfChartLooks>('ChartLineFormat', {
  properties: {
    color: look('line/color', '', readColour),
    weight: look('line/weight', 2.25, size),
    lineStyle: look('line/style', 'Continuous', oneOf('Continuous', 'None', 'Dash', 'Dot')),
  },
  methods: {
    clear: (self) => put(self, 'line/style', 'None'),
  },
})

const parts = {
  font: (self: OfChartLooks) => font.of(self),
  fill: (self: OfChartLooks) => fill.of(self),
  line: (self: OfChartLooks) => line.of(self),
}

function format(name: string, ...own: readonly (keyof typeof parts)[]): Kind<OfChartLooks> {
  return kind<OfChartLooks>(name, { objects: Object.fromEntries(own.map((part) => [part, parts[part]])) })
}

export const areaFormat = format('ChartAreaFormat', 'fill', 'font')
export const titleFormat = format('ChartTitleFormat', 'font')
export const axisTitleFormat = format('ChartAxisTitleFormat', 'font')
export const legendFormat = format('ChartLegendFormat', 'fill', 'font')
export const labelFormat = format('ChartDataLabelFormat', 'font')
export const axisFormat = format('ChartAxisFormat', 'font')
export const seriesFormat = format('ChartSeriesFormat', 'fill', 'line')
export const pointFormat = format('ChartPointFormat', 'fill')

export const chartLookKinds = [
  font,
  fill,
  line,
  areaFormat,
  titleFormat,
  axisTitleFormat,
  legendFormat,
  labelFormat,
  axisFormat,
  seriesFormat,
  pointFormat,
] as const
