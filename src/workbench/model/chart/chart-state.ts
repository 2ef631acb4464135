import type { Json } from '../../json.ts'

/** How a part of a chart looks, by the path of the property, such as `font/color`. */
export type ChartLooks = Map<string, Json>

/** A place on the sheet: within a cell, in pixels from its upper left corner. */
export interface Corner {
  readonly row: number
  readonly column: number
  readonly down: number
  readonly across: number
}

export interface ChartTitleState {
  /** Undefined as long as nobody gave one: Excel makes its own. */
  text: string | undefined
  visible: boolean
  overlay: boolean
  readonly looks: ChartLooks
}

export interface ChartAxisState {
  readonly title: ChartTitleState
  visible: boolean
  hasGridlines: boolean
  isReversed: boolean
  /** Undefined: as the values want it. */
  minimum: number | undefined
  maximum: number | undefined
  majorUnit: number | undefined
  /** Undefined: that of the cells. */
  numberFormat: string | undefined
  readonly looks: ChartLooks
}

export interface ChartLabels {
  showValue: boolean
  showPercentage: boolean
  showCategoryName: boolean
  showSeriesName: boolean
  numberFormat: string | undefined
  /** As Excel names it, such as `OutsideEnd`; undefined: where they fit. */
  position: string | undefined
  readonly looks: ChartLooks
}

export interface ChartSeriesState {
  readonly id: string
  /** Formulas: `=Plan!$B$1`, or a text as `="Direct"`; '' for none. */
  name: string
  categories: string
  values: string
  readonly labels: ChartLabels
  readonly looks: ChartLooks
  readonly points: Map<number, ChartLooks>
}

/** A chart on a sheet. What it shows stands in cells, which its series name by formulas. */
export interface ChartState {
  readonly id: string
  name: string
  /** What a file says of it for those who do not see it: no call gives or takes it. */
  description?: string
  /** By Excel's name. */
  type: string
  plotBy: 'Rows' | 'Columns'
  from: Corner
  to: Corner
  series: ChartSeriesState[]
  readonly title: ChartTitleState
  readonly legend: { visible: boolean; position: string; overlay: boolean; readonly looks: ChartLooks }
  readonly categoryAxis: ChartAxisState
  readonly valueAxis: ChartAxisState
  readonly looks: ChartLooks
}

const title = (visible: boolean): ChartTitleState => ({
  text: undefined,
  visible,
  overlay: false,
  looks: new Map(),
})

const axis = (hasGridlines: boolean): ChartAxisState => ({
  title: title(false),
  visible: true,
  hasGridlines,
  isReversed: false,
  minimum: undefined,
  maximum: undefined,
  majorUnit: undefined,
  numberFormat: undefined,
  looks: new Map(),
})

export function newLabels(): ChartLabels {
  return {
    showValue: false,
    showPercentage: false,
    showCategoryName: false,
    showSeriesName: false,
    numberFormat: undefined,
    position: undefined,
    looks: new Map(),
  }
}

export function newSeries(
  id: string,
  { name, categories, values }: Pick<ChartSeriesState, 'name' | 'categories' | 'values'>,
): ChartSeriesState {
  return { id, name, categories, values, labels: newLabels(), looks: new Map(), points: new Map() }
}

export function newChart(
  id: string,
  own: Pick<ChartState, 'name' | 'description' | 'type' | 'plotBy' | 'from' | 'to' | 'series'>,
): ChartState {
  return {
    id,
    ...own,
    title: title(true),
    legend: { visible: true, position: 'Bottom', overlay: false, looks: new Map() },
    categoryAxis: axis(false),
    valueAxis: axis(true),
    looks: new Map(),
  }
}
