import type { Json } from '../../json.ts'
import { addChart, checkType, deleteChart, setChartSource, type SeriesBy } from '../book/charts.ts'
import { findArea, type Found } from '../book/find-area.ts'
import { guardAction } from '../book/protection.ts'
import { boxOf, placeAt, pointsOfPixel, type Box } from '../chart/chart-place.ts'
import type { ChartState } from '../chart/chart-state.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { areaFormat, chartLookKinds } from './chart-looks.ts'
import {
  chartAxes,
  chartLabels,
  chartLegend,
  chartPartKinds,
  chartTitle,
  kept,
  text,
  type OfChart,
} from './chart-parts.ts'
import { chartSeriesKinds, seriesCollection } from './chart-series.ts'
import { listeners } from './listeners.ts'
import { range } from './range.ts'
import { activate } from './selection.ts'

/** In points, from the upper left corner of the sheet. */
const measure = (side: keyof Box): Property<OfChart> => ({
  get: ({ sheet, chart }) => boxOf(sheet, chart)[side] * pointsOfPixel,
  set: ({ sheet, chart }, value) => {
    guardAction(sheet, 'allowEditObjects')
    const points = typeof value === 'number' && value >= 0 && value < 200_000 ? value : refuse()
    Object.assign(chart, placeAt(sheet, { ...boxOf(sheet, chart), [side]: points / pointsOfPixel }))
  },
})

const chart = kind<OfChart>('Chart', {
  key: (self) => ({ name: 'Id', value: self.chart.id }),
  isGone: ({ book, sheet, chart: own }) => !book.sheets.includes(sheet) || !sheet.charts.includes(own),
  properties: {
    id: { get: (self) => self.chart.id },
    name: kept((self: OfChart) => self.chart, 'name', nameOf),
    chartType: {
      get: (self) => self.chart.type,
      set: ({ sheet, chart: own }, value) => {
        guardAction(sheet, 'allowEditObjects')
        checkType(text(value))
        own.type = text(value)
      },
    },
    plotBy: { get: (self) => self.chart.plotBy },
    plotVisibleOnly: { get: () => true },
    displayBlanksAs: { get: () => 'NotPlotted' },
    left: measure('left'),
    top: measure('top'),
    width: measure('width'),
    height: measure('height'),
  },
  objects: {
    axes: (self) => chartAxes.of(self),
    dataLabels: (self) => chartLabels.of({ ...self, labels: self.chart.series.map(({ labels }) => labels) }),
    format: (self) => areaFormat.of({ ...self, looks: self.chart.looks }),
    legend: (self) => chartLegend.of(self),
    series: (self) => seriesCollection.of(self),
    title: (self) => chartTitle.of(self),
    worksheet: ({ objects, sheet }) => objects.worksheet(sheet),
  },
  methods: {
    activate: ({ book, sheet }) => activate(book, sheet),
    delete: ({ book, sheet, chart: own }) => deleteChart(book, sheet, own),
    setData: (self, given) => {
      const { book, sheet, chart: own } = self
      setChartSource(book, sheet, own, cells(self, given, 0) ?? refuse(), seriesBy(given, 1))
    },
    setPosition: (self, given) => {
      const { sheet, chart: own } = self
      guardAction(sheet, 'allowEditObjects')
      const [start, end] = [cells(self, given, 0) ?? refuse(), cells(self, given, 1)]
      if (start.sheet !== sheet || (end && end.sheet !== sheet)) refuse()
      const from = { row: start.area.top, column: start.area.left, down: 0, across: 0 }
      if (end) {
        const { top, left, rows, columns } = end.area
        own.from = from
        own.to = { row: top + rows, column: left + columns, down: 0, across: 0 }
        return
      }
      const { width, height } = boxOf(sheet, own)
      const { left, top } = boxOf(sheet, { from, to: from })
      Object.assign(own, placeAt(sheet, { left, top, width, height }))
    },
  },
})

export const chartCollection = kind<OfSheet>('ChartCollection', {
  properties: { count: { get: ({ sheet }) => sheet.charts.length } },
  items: (self) => self.sheet.charts.map((own) => chart.of({ ...self, chart: own })),
  events: ['onAdded', 'onDeleted'],
  methods: {
    add: (self, given) => {
      const { book, sheet } = self
      const source = cells(self, given, 1) ?? refuse()
      return chart.of({ ...self, chart: addChart(book, sheet, given.text(0), source, seriesBy(given, 2)) })
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (self, given) => chart.of({ ...self, chart: named(self, given) ?? missing() }),
    getItemAt: (self, given) => chart.of({ ...self, chart: self.sheet.charts[given.whole(0)] ?? missing() }),
    getItemOrNullObject: (self, given) => {
      const own = named(self, given)
      return own ? chart.of({ ...self, chart: own }) : null
    },
    ...listeners<OfSheet>(
      { AddedEvent: 'chartAdded', DeletedEvent: 'chartDeleted' },
      ({ sheet }) => sheet.id,
    ),
  },
})

export const chartKinds = [
  chartCollection,
  chart,
  ...chartPartKinds,
  ...chartSeriesKinds,
  ...chartLookKinds,
] as const

function named({ sheet }: OfSheet, given: Given): ChartState | undefined {
  const wanted = given.text(0)
  return (
    sheet.charts.find(({ id }) => id === wanted) ??
    sheet.charts.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  )
}

function cells({ book, sheet }: OfSheet, given: Given, index: number): Found | undefined {
  const value = given.at(index)
  if (value === undefined) return undefined
  return typeof value === 'string' ? findArea(book, sheet, value) : (range.behind(value) ?? refuse())
}

function seriesBy(given: Given, index: number): SeriesBy {
  const by = given.optionalText(index) ?? 'Auto'
  return by === 'Auto' || by === 'Rows' || by === 'Columns' ? by : refuse()
}

function nameOf(value: Json): string {
  const name = text(value)
  return name.length > 0 && name.length <= 255 ? name : refuse()
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
