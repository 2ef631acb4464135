import type { Json } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { chartData, seriesName } from '../chart/chart-data.ts'
import { newSeries, type ChartLooks, type ChartSeriesState } from '../chart/chart-state.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { kind } from '../kind.ts'
import { sourceOf } from './chart-cells.ts'
import { chartLabels, text, truth, type OfChart } from './chart-parts.ts'
import { pointFormat, seriesFormat } from './chart-looks.ts'

interface OfSeries extends OfChart {
  readonly series: ChartSeriesState
}

interface OfPoint extends OfSeries {
  readonly index: number
}

const point = kind<OfPoint>('ChartPoint', {
  isGone,
  properties: {
    value: { get: (self) => valuesOf(self)[self.index] ?? 0 },
  },
  objects: {
    format: (self) => {
      const { index, series: own } = self
      const looks: ChartLooks = own.points.get(index) ?? new Map<string, Json>()
      return pointFormat.of({ ...self, looks, keep: () => own.points.set(index, looks) })
    },
  },
})

const pointCollection = kind<OfSeries>('ChartPointsCollection', {
  properties: { count: { get: (self) => valuesOf(self).length } },
  items: (self) => valuesOf(self).map((_, index) => point.of({ ...self, index })),
  methods: {
    getCount: (self) => valuesOf(self).length,
    getItemAt: (self, given) => {
      const index = given.whole(0)
      return index >= 0 && index < valuesOf(self).length ? point.of({ ...self, index }) : missing()
    },
  },
})

const series = kind<OfSeries>('ChartSeries', {
  isGone,
  properties: {
    name: {
      get: ({ book, sheet, chart, series: own }) => seriesName(book, sheet, own, chart.series.indexOf(own)),
      set: ({ sheet, series: own }, value) => {
        guardAction(sheet, 'allowEditObjects')
        own.name = quoted(text(value))
      },
    },
    chartType: { get: ({ chart }) => chart.type },
    plotOrder: {
      get: ({ chart, series: own }) => chart.series.indexOf(own),
      set: ({ sheet, chart, series: own }, value) => {
        guardAction(sheet, 'allowEditObjects')
        const isPlace = typeof value === 'number' && Number.isInteger(value) && value >= 0
        const others = chart.series.filter((one) => one !== own)
        chart.series = isPlace ? others.toSpliced(value, 0, own) : refuse()
      },
    },
    hasDataLabels: {
      get: ({ series: { labels } }) => labels.showValue || labels.showPercentage || labels.showCategoryName,
      set: ({ sheet, series: { labels } }, value) => {
        guardAction(sheet, 'allowEditObjects')
        labels.showValue = truth(value)
        if (labels.showValue) return
        labels.showPercentage = false
        labels.showCategoryName = false
        labels.showSeriesName = false
      },
    },
  },
  objects: {
    dataLabels: (self) => chartLabels.of({ ...self, labels: [self.series.labels] }),
    format: (self) => seriesFormat.of({ ...self, looks: self.series.looks }),
    points: (self) => pointCollection.of(self),
  },
  methods: {
    delete: ({ sheet, chart, series: own }) => {
      guardAction(sheet, 'allowEditObjects')
      chart.series = chart.series.filter((one) => one !== own)
    },
    setValues: (self, given) => {
      self.series.values = sourceOf(self, given)
    },
    setXAxisValues: (self, given) => {
      const categories = sourceOf(self, given)
      // Series beside each other share the names of their points, as they share the axis.
      if (self.chart.type.startsWith('XY')) self.series.categories = categories
      else for (const one of self.chart.series) one.categories = categories
    },
  },
})

export const seriesCollection = kind<OfChart>('ChartSeriesCollection', {
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: (self) => self.chart.series.map((own) => series.of({ ...self, series: own })),
  methods: {
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (self, given) =>
      series.of({ ...self, series: self.chart.series[given.whole(0)] ?? missing() }),
    add: (self, given) => {
      const { book, sheet, chart } = self
      guardAction(sheet, 'allowEditObjects')
      const [name, at = chart.series.length] = [given.optionalText(0), given.optionalWhole(1)]
      if (at < 0 || at > chart.series.length) refuse()
      const own = newSeries(book.newId(), {
        name: name === undefined ? '' : quoted(name),
        categories: chart.series[0]?.categories ?? '',
        values: '',
      })
      chart.series.splice(at, 0, own)
      return series.of({ ...self, series: own })
    },
  },
})

export const chartSeriesKinds = [seriesCollection, series, pointCollection, point] as const

function isGone({ sheet, chart, series: own }: OfSeries): boolean {
  return !sheet.charts.includes(chart) || !chart.series.includes(own)
}

function valuesOf({ book, sheet, chart, series: own }: OfSeries): readonly (number | null)[] {
  return chartData(book, sheet, chart).series[chart.series.indexOf(own)]?.values ?? []
}

/** A text as a formula gives it. */
function quoted(name: string): string {
  return `="${name.replaceAll('"', '""')}"`
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
