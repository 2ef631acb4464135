/** A chart over the cells of a sheet: read from a file, and written into one. Colours are `RRGGBB`. */
export interface ChartLook {
  readonly name: string
  /** What it shows, for those who do not see it. */
  readonly description?: string
  readonly from: ChartCorner
  readonly to: ChartCorner | ChartSize
  readonly shape: ChartShape
  readonly grouping: ChartGrouping
  /** Of lines and scatter charts. */
  readonly hasMarkers: boolean
  readonly hasLines: boolean
  readonly isSmooth: boolean
  /** Left out: none. Without a text it is the one that programs make. */
  readonly title?: ChartText & { readonly overlay: boolean }
  readonly legend?: {
    readonly position: ChartSide
    readonly overlay: boolean
    readonly font: ChartFont
    readonly fill?: ChartFill
  }
  readonly category: ChartAxis
  readonly value: ChartAxis
  readonly series: readonly ChartSeries[]
  readonly fill?: ChartFill
}

export type ChartShape = 'bar' | 'column' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter'
export type ChartGrouping = 'none' | 'stacked' | 'percentStacked'
/** As the format names sides, `tr` being the corner. */
export type ChartSide = 'b' | 't' | 'l' | 'r' | 'tr'
/** A colour, or `none`. */
export type ChartFill = string

/** Within a cell; rows and columns count from 0, and the offsets are in the format's units of 1/12700 point. */
export interface ChartCorner {
  readonly row: number
  readonly column: number
  readonly down: number
  readonly across: number
}

/** Of a chart that is as large wherever it lies, in the format's units. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartFont {
  /** In points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly color?: string
}

export interface ChartText {
  readonly text?: string
  readonly font: ChartFont
}

export interface ChartAxis {
  readonly isShown: boolean
  readonly title?: ChartText
  readonly hasGridlines: boolean
  readonly isReversed: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly majorUnit?: number
  readonly numberFormat?: string
  readonly font: ChartFont
}

/** Cells that a chart shows, with what stood in them when the file was written. */
export interface ChartSource {
  /** Such as `'My plan'!$B$2:$B$5`; left out where the values stand in no cells. */
  readonly formula?: string
  readonly values: readonly (string | number | null)[]
}

export interface ChartSeries {
  readonly name?: ChartSource
  readonly categories?: ChartSource
  readonly values?: ChartSource
  readonly fill?: ChartFill
  readonly line?: { readonly color?: string; readonly points?: number; readonly dash?: ChartDash }
  readonly points: readonly { readonly at: number; readonly fill: ChartFill }[]
  readonly labels?: ChartLabels
}

export type ChartDash = 'none' | 'dash' | 'dot'

export interface ChartLabels {
  readonly showValue: boolean
  readonly showPercentage: boolean
  readonly showCategoryName: boolean
  readonly showSeriesName: boolean
  readonly numberFormat?: string
  /** As the format names it: `ctr`, `inEnd`, `inBase`, `outEnd`, `bestFit`. */
  readonly position?: string
  readonly font: ChartFont
}
