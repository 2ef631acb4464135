import type { Json } from '../../json.ts'
import { addChart, checkType, deleteChart, setChartSource, type SeriesBy } from '../book/charts.ts'
import { findArea, type Found } from '../book/find-area.ts'
import { guardAction } from '../book/protection.ts'
import { boxOf, placeAt, pointsOfPixel, type Box } from '../chart/chart-place.ts'
import type { ChartState } from '../chart/chart-state.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { HostObject } from '../host-object.ts'
import type { OfBook, OfSheet } from '../objects.ts'
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
import { activate, activateChart } from './selection.ts'

/** In points, from the upper left corner of the sheet. */
const measure = (side: keyof Box): Property<OfChart> => ({
  get: ({ sheet, chart }) => boxOf(sheet, chart)[side] * pointsOfPixel,
  set: ({ sheet, chart }, value) => {
    guardAction(sheet, 'allowEditObjects')
    const points = typeof value === 'number' && value >= 0 && value < 200_000 ? value : refuse()
    Object.assign(chart, placeAt(sheet, { ...boxOf(sheet, chart), [side]: points / pointsOfPixel }))
  },
})

const chartNews = { ActivatedEvent: 'chartActivated', DeactivatedEvent: 'chartDeactivated' } as const

const chart = kind<OfChart>('Chart', {
  key: (self) => ({ name: 'Id', value: self.chart.id }),
  isGone: ({ book, sheet, chart: own }) => !book.sheets.includes(sheet) || !sheet.charts.includes(own),
  events: ['onActivated', 'onDeactivated'],
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
    activate: ({ book, sheet, chart: own }) => {
      activate(book, sheet)
      activateChart(book, own)
    },
    delete: ({ book, sheet, chart: own }) => {
      if (book.activeChart === own) activateChart(book, undefined)
      deleteChart(book, sheet, own)
    },
    ...listeners<OfChart>(chartNews, (self) => self.chart.id),
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
  events: ['onActivated', 'onAdded', 'onDeactivated', 'onDeleted'],
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
      { ...chartNews, AddedEvent: 'chartAdded', DeletedEvent: 'chartDeleted' },
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

/** The chart that is in front; null where none is, or where it is gone. */
export function activeChart({ book, objects }: OfBook): HostObject | null {
  const own = book.activeChart
  const sheet = own && book.sheets.find(({ charts }) => charts.includes(own))
  return sheet ? chart.of({ book, objects, sheet, chart: own }) : null
}

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
