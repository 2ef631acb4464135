import type { ChartAxis, ChartLook, ChartShape, ChartSide } from '../../chart-look.ts'
import { all, within, type XmlNode } from '../../xml-tree.ts'
import type { Losses } from '../losses.ts'
import { fillOf, fontOf, numberIn, onIn, titleOf, valIn } from './chart-looks.ts'
import { seriesOf } from './read-series.ts'

/** What is read of a chart's own part; its name and place stand in the drawing. */
export type ChartContent = Omit<ChartLook, 'name' | 'from' | 'to'>

const shapes: ReadonlyMap<string, ChartShape> = new Map([
  ['barChart', 'column'],
  ['lineChart', 'line'],
  ['areaChart', 'area'],
  ['pieChart', 'pie'],
  ['doughnutChart', 'doughnut'],
  ['scatterChart', 'scatter'],
])

const axisNames = ['catAx', 'dateAx', 'valAx', 'serAx']

/** What charts hold beside what is read of them. */
const others: ReadonlySet<string> = new Set([
  'trendline',
  'errBars',
  'dropLines',
  'hiLowLines',
  'upDownBars',
  'dTable',
  'gradFill',
  'pattFill',
  'blipFill',
  'userShapes',
  'dispUnits',
  'logBase',
])

const sides: readonly string[] = ['b', 't', 'l', 'r', 'tr'] satisfies ChartSide[]

/** As many as Excel draws. */
const mostSeries = 255

/** Undefined for charts of other kinds, and for those that mix kinds. */
export function readChart(
  space: XmlNode,
  theme: readonly string[],
  losses: Losses,
): ChartContent | undefined {
  const chart = within(space, 'chart')
  const plot = within(chart, 'plotArea')
  const groups = plot?.inside.filter(({ name }) => name.endsWith('Chart')) ?? []
  const [group, second] = groups
  const shape = group && shapes.get(group.name)
  const axes = plot?.inside.filter(({ name }) => axisNames.includes(name)) ?? []
  const isRound = shape === 'pie' || shape === 'doughnut'
  if (!chart || !group || !shape || second || axes.length !== (isRound ? 0 : 2)) return undefined
  if (within(chart, 'view3D')) return undefined
  const found = all(group, 'ser')
  const series = found.flatMap((one) => seriesOf(one, shape, theme) ?? [])
  if (series.length < found.length || series.length > mostSeries) return undefined
  if (hasOther(space)) losses.add('parts of charts')
  const [first, other] = axes
  const value = other?.name === 'valAx' ? other : first?.name === 'valAx' ? first : undefined
  const category = value === other ? first : other
  if (!isRound && (!value || !category)) return undefined
  const title = within(chart, 'title')
  const isTitled = title && !onIn(chart, 'autoTitleDeleted', false)
  const legend = within(chart, 'legend')
  const fill = fillOf(within(space, 'spPr'), theme)
  return {
    shape: shape === 'column' && valIn(group, 'barDir') === 'bar' ? 'bar' : shape,
    grouping: groupingOf(group),
    ...linesOf(group, shape),
    ...(isTitled && { title: { ...titleOf(title, theme), overlay: onIn(title, 'overlay', false) } }),
    ...(legend && { legend: legendOf(legend, theme) }),
    category: axisOf(category, theme),
    value: axisOf(value, theme),
    series,
    ...(fill !== undefined && { fill }),
  }
}

function groupingOf(group: XmlNode): ChartLook['grouping'] {
  const grouping = valIn(group, 'grouping')
  return grouping === 'stacked' || grouping === 'percentStacked' ? grouping : 'none'
}

/** Whether points are marked and connected, as the first series has it. */
function linesOf(group: XmlNode, shape: ChartShape): Pick<ChartLook, 'hasLines' | 'hasMarkers' | 'isSmooth'> {
  const [first] = all(group, 'ser')
  if (shape !== 'line' && shape !== 'scatter') return { hasLines: false, hasMarkers: false, isSmooth: false }
  const hasNoLine = within(first, 'spPr', 'ln', 'noFill') !== undefined
  const symbol = valIn(within(first, 'marker'), 'symbol')
  const isMarked = shape === 'scatter' || onIn(group, 'marker', false)
  return {
    hasLines: shape === 'line' || !hasNoLine,
    hasMarkers: symbol === undefined ? isMarked : symbol !== 'none',
    isSmooth: shape === 'scatter' && !hasNoLine && onIn(first, 'smooth', false),
  }
}

function legendOf(legend: XmlNode, theme: readonly string[]): NonNullable<ChartLook['legend']> {
  const position = valIn(legend, 'legendPos') ?? 'r'
  const fill = fillOf(within(legend, 'spPr'), theme)
  return {
    position: sides.includes(position) ? (position as ChartSide) : 'r',
    overlay: onIn(legend, 'overlay', false),
    font: fontOf(within(legend, 'txPr', 'p', 'pPr', 'defRPr'), theme),
    ...(fill !== undefined && { fill }),
  }
}

function axisOf(axis: XmlNode | undefined, theme: readonly string[]): ChartAxis {
  const scaling = within(axis, 'scaling')
  const [minimum, maximum, majorUnit] = [
    numberIn(scaling, 'min'),
    numberIn(scaling, 'max'),
    numberIn(axis, 'majorUnit'),
  ]
  const title = within(axis, 'title')
  const { formatCode, sourceLinked } = within(axis, 'numFmt')?.attributes ?? {}
  const isOwn = formatCode !== undefined && sourceLinked !== '1' && sourceLinked !== 'true'
  return {
    isShown: !onIn(axis, 'delete', false),
    ...(title && { title: titleOf(title, theme) }),
    hasGridlines: within(axis, 'majorGridlines') !== undefined,
    isReversed: valIn(scaling, 'orientation') === 'maxMin',
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && majorUnit > 0 && { majorUnit }),
    ...(isOwn && { numberFormat: formatCode.slice(0, 255) }),
    font: fontOf(within(axis, 'txPr', 'p', 'pPr', 'defRPr'), theme),
  }
}

function hasOther(node: XmlNode): boolean {
  return node.inside.some((one) => others.has(one.name) || hasOther(one))
}
