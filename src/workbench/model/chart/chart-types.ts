/** How the values of a chart are drawn, by Excel's name of its type. */
export interface ChartForm {
  readonly shape: 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter'
  /** Whether series stand beside, on top of each other, or share the whole. */
  readonly stack: 'none' | 'stacked' | 'percent'
  readonly hasMarkers: boolean
  readonly hasLines: boolean
  /** Lines that are bent instead of broken. */
  readonly isSmooth: boolean
}

const form = (shape: ChartForm['shape'], more: Partial<ChartForm> = {}): ChartForm => ({
  shape,
  stack: 'none',
  hasMarkers: false,
  hasLines: shape === 'line',
  isSmooth: false,
  ...more,
})

const marked = { hasMarkers: true }
const lined = { hasLines: true }
const smooth = { hasLines: true, isSmooth: true }
const stacked = { stack: 'stacked' } as const
const percent = { stack: 'percent' } as const

/** The types of charts that are built. */
export const chartTypes: ReadonlyMap<string, ChartForm> = new Map([
  ['ColumnClustered', form('column')],
  ['ColumnStacked', form('column', stacked)],
  ['ColumnStacked100', form('column', percent)],
  ['BarClustered', form('bar')],
  ['BarStacked', form('bar', stacked)],
  ['BarStacked100', form('bar', percent)],
  ['Line', form('line')],
  ['LineStacked', form('line', stacked)],
  ['LineStacked100', form('line', percent)],
  ['LineMarkers', form('line', marked)],
  ['LineMarkersStacked', form('line', { ...marked, ...stacked })],
  ['LineMarkersStacked100', form('line', { ...marked, ...percent })],
  ['Area', form('area')],
  ['AreaStacked', form('area', stacked)],
  ['AreaStacked100', form('area', percent)],
  ['Pie', form('pie')],
  ['Doughnut', form('doughnut')],
  ['XYScatter', form('scatter', marked)],
  ['XYScatterLines', form('scatter', { ...marked, ...lined })],
  ['XYScatterLinesNoMarkers', form('scatter', lined)],
  ['XYScatterSmooth', form('scatter', { ...marked, ...smooth })],
  ['XYScatterSmoothNoMarkers', form('scatter', smooth)],
])

const plain = form('column')

export function formOf(type: string): ChartForm {
  return chartTypes.get(type) ?? plain
}

/** Excel's name of a form; undefined where no type that is built looks so. */
export function typeOfForm(wanted: ChartForm): string | undefined {
  for (const [type, { shape, stack, hasMarkers, hasLines, isSmooth }] of chartTypes) {
    const isSame =
      shape === wanted.shape &&
      stack === wanted.stack &&
      hasMarkers === wanted.hasMarkers &&
      hasLines === wanted.hasLines &&
      isSmooth === wanted.isSmooth
    if (isSame) return type
  }
  return undefined
}

/** Whether the chart shows shares of a whole, without axes. */
export function isRound({ shape }: ChartForm): boolean {
  return shape === 'pie' || shape === 'doughnut'
}
