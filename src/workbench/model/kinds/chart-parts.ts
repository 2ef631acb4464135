import type { Json } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { titleOf } from '../chart/chart-data.ts'
import type { ChartAxisState, ChartLabels, ChartState, ChartTitleState } from '../chart/chart-state.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { several } from '../several.ts'
import { sourceOf } from './chart-cells.ts'
import { axisFormat, axisTitleFormat, labelFormat, legendFormat, titleFormat } from './chart-looks.ts'

export interface OfChart extends OfSheet {
  readonly chart: ChartState
}

/** The labels of a series, or of all series as one: what is asked of them is that of the first. */
export interface OfLabels extends OfSheet {
  readonly labels: readonly ChartLabels[]
}

interface OfAxis extends OfChart {
  readonly axis: ChartAxisState
}

/** A property that is kept as it is given, once it is seen to be sound. */
export function kept<Self extends OfSheet, Part extends object, Name extends keyof Part>(
  part: (self: Self) => Part,
  name: Name,
  check: (value: Json) => Part[Name] & (Json | undefined),
): Property<Self> {
  return {
    get: (self) => (part(self)[name] as Json | undefined) ?? '',
    set: (self, value) => {
      guardAction(self.sheet, 'allowEditObjects')
      part(self)[name] = check(value)
    },
  }
}

export function truth(value: Json): boolean {
  return typeof value === 'boolean' ? value : refuse()
}

export function text(value: Json): string {
  return typeof value === 'string' ? value : refuse()
}

/** A number; nothing where Excel is to choose one. */
const free = (value: Json): number | undefined =>
  typeof value === 'number' ? value : value === '' || value === null ? undefined : refuse()

const titleVisible = <Self extends OfSheet>(part: (self: Self) => ChartTitleState): Property<Self> => ({
  get: (self) => part(self).visible,
  set: (self, value) => {
    guardAction(self.sheet, 'allowEditObjects')
    part(self).visible = truth(value)
  },
})

/** A title that is given a text is shown, and one without is not. */
function setTitle({ sheet }: OfSheet, title: ChartTitleState, value: Json): void {
  guardAction(sheet, 'allowEditObjects')
  title.text = text(value)
  title.visible = title.text !== ''
}

export const chartTitle = kind<OfChart>('ChartTitle', {
  properties: {
    text: {
      get: ({ book, sheet, chart }) => titleOf(book, sheet, chart),
      set: (self, value) => setTitle(self, self.chart.title, value),
    },
    visible: titleVisible(({ chart }) => chart.title),
    overlay: kept(({ chart }: OfChart) => chart.title, 'overlay', truth),
  },
  objects: { format: (self) => titleFormat.of({ ...self, looks: self.chart.title.looks }) },
})

const positions: readonly string[] = ['Top', 'Bottom', 'Left', 'Right', 'Corner']

export const chartLegend = kind<OfChart>('ChartLegend', {
  properties: {
    visible: kept(({ chart }: OfChart) => chart.legend, 'visible', truth),
    position: kept(
      ({ chart }: OfChart) => chart.legend,
      'position',
      (value) => (positions.includes(text(value)) ? text(value) : refuse(`${text(value)} is not built here`)),
    ),
    overlay: kept(({ chart }: OfChart) => chart.legend, 'overlay', truth),
  },
  objects: { format: (self) => legendFormat.of({ ...self, looks: self.chart.legend.looks }) },
})

const labelPlaces: readonly string[] = ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'BestFit']

type LabelFlag = 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName'

const labelFlag = (name: LabelFlag): Property<OfLabels> => ({
  get: ({ labels }) => labels[0]?.[name] ?? false,
  set: ({ sheet, labels }, value) => {
    guardAction(sheet, 'allowEditObjects')
    for (const one of labels) one[name] = truth(value)
  },
})

const labelText = (
  name: 'numberFormat' | 'position',
  check: (value: Json) => string,
): Property<OfLabels> => ({
  get: ({ labels }) => labels[0]?.[name] ?? '',
  set: ({ sheet, labels }, value) => {
    guardAction(sheet, 'allowEditObjects')
    for (const one of labels) one[name] = check(value)
  },
})

export const chartLabels = kind<OfLabels>('ChartDataLabels', {
  properties: {
    showValue: labelFlag('showValue'),
    showPercentage: labelFlag('showPercentage'),
    showCategoryName: labelFlag('showCategoryName'),
    showSeriesName: labelFlag('showSeriesName'),
    numberFormat: labelText('numberFormat', text),
    position: labelText('position', (value) =>
      labelPlaces.includes(text(value)) ? text(value) : refuse(`${text(value)} is not built here`),
    ),
  },
  objects: {
    format: (self) => several(self.labels.map(({ looks }) => labelFormat.of({ ...self, looks }))),
  },
})

const axisTitle = kind<OfAxis>('ChartAxisTitle', {
  properties: {
    text: {
      get: ({ axis }) => axis.title.text ?? '',
      set: (self, value) => setTitle(self, self.axis.title, value),
    },
    visible: titleVisible(({ axis }) => axis.title),
  },
  objects: { format: (self) => axisTitleFormat.of({ ...self, looks: self.axis.title.looks }) },
})

const gridlines = kind<OfAxis>('ChartGridlines', {
  properties: { visible: kept(({ axis }: OfAxis) => axis, 'hasGridlines', truth) },
})

const chartAxis = kind<OfAxis>('ChartAxis', {
  properties: {
    type: { get: ({ axis, chart }) => (axis === chart.valueAxis ? 'Value' : 'Category') },
    axisGroup: { get: () => 'Primary' },
    visible: kept(({ axis }: OfAxis) => axis, 'visible', truth),
    minimum: kept(({ axis }: OfAxis) => axis, 'minimum', free),
    maximum: kept(({ axis }: OfAxis) => axis, 'maximum', free),
    majorUnit: kept(({ axis }: OfAxis) => axis, 'majorUnit', free),
    numberFormat: kept(({ axis }: OfAxis) => axis, 'numberFormat', text),
    reversePlotOrder: kept(({ axis }: OfAxis) => axis, 'isReversed', truth),
  },
  objects: {
    title: (self) => axisTitle.of(self),
    majorGridlines: (self) => gridlines.of(self),
    format: (self) => axisFormat.of({ ...self, looks: self.axis.looks }),
  },
  methods: {
    setCategoryNames: (self, given) => {
      const { axis, chart } = self
      if (axis === chart.valueAxis) refuse('an axis of values has no names of categories')
      const categories = sourceOf(self, given)
      for (const one of chart.series) one.categories = categories
    },
  },
})

export const chartAxes = kind<OfChart>('ChartAxes', {
  objects: {
    categoryAxis: (self) => chartAxis.of({ ...self, axis: self.chart.categoryAxis }),
    valueAxis: (self) => chartAxis.of({ ...self, axis: self.chart.valueAxis }),
  },
  methods: {
    getItem: (self, given) => {
      const [type, group = 'Primary'] = [given.text(0), given.optionalText(1)]
      const { categoryAxis, valueAxis } = self.chart
      const axis = type === 'Value' ? valueAxis : type === 'Category' ? categoryAxis : undefined
      if (!axis || group !== 'Primary') return refuse(`the axis ${type} (${group}) is not built here`)
      return chartAxis.of({ ...self, axis })
    },
  },
})

export const chartPartKinds = [
  chartTitle,
  chartLegend,
  chartLabels,
  chartAxes,
  chartAxis,
  axisTitle,
  gridlines,
] as const
