import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { stack, stackOffsetDiverging, stackOffsetNone } from 'd3-shape'
import type { ChartFace, FaceAxis } from './chart-face.ts'

/** From where to where a value reaches; null where there is none. */
export type Span = readonly [from: number, to: number] | null

/** What each point of each series reaches over: on top of each other where series are stacked. */
export function spansOf({ form, series, categories }: ChartFace): readonly (readonly Span[])[] {
  if (form.stack === 'none') {
    return series.map(({ values }) => values.map((value) => (value === null ? null : [0, value])))
  }
  const wholes = categories.map((_, at) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  )
  const share = (value: number, at: number): number =>
    form.stack === 'percent' ? value / (wholes[at] === 0 ? 1 : (wholes[at] ?? 1)) : value
  const isBars = form.shape === 'column' || form.shape === 'bar'
  const stacked = stack<number, number>()
    .keys(series.keys())
    .value((at, key) => share(series[key]?.values[at] ?? 0, at))
    .offset(isBars ? stackOffsetDiverging : stackOffsetNone)([...categories.keys()])
  return stacked.map((points) => points.map((point): Span => [point[0], point[1]]))
}

/** The axis of the values, in pixels. */
export function valueScale(
  face: ChartFace,
  spans: readonly (readonly Span[])[],
  pixels: readonly [from: number, to: number],
): ScaleLinear<number, number> {
  const ends = spans.flat().flatMap((span) => span ?? [])
  const reached = face.form.shape === 'line' || face.form.shape === 'scatter' ? lastOf(spans) : ends
  return niceScale(reached, face.value, pixels, face.form.stack === 'percent')
}

function lastOf(spans: readonly (readonly Span[])[]): readonly number[] {
  return spans.flat().flatMap((span) => (span ? [span[1]] : []))
}

/** What an axis has beyond its values, as a part of what they reach over. */
const headroom = 0.05

/** As Excel chooses it: from zero, unless all values are close to each other and far from it. */
export function niceScale(
  values: readonly number[],
  axis: FaceAxis,
  pixels: readonly [from: number, to: number],
  isShare = false,
): ScaleLinear<number, number> {
  const [low, high] = [
    values.reduce((one, other) => Math.min(one, other), Infinity),
    values.reduce((one, other) => Math.max(one, other), -Infinity),
  ]
  const [least, most] = values.length === 0 ? [0, 1] : [low, high]
  const isFar = (most - least) * 6 < Math.max(Math.abs(most), Math.abs(least)) && least * most > 0
  const domain: [number, number] = isFar ? [least, most] : [Math.min(0, least), Math.max(0, most)]
  if (domain[0] === domain[1]) domain[1] = domain[0] + 1
  const room = isShare ? 0 : headroom * (domain[1] - domain[0])
  if (domain[1] > 0) domain[1] += room
  if (domain[0] < 0) domain[0] -= room
  const scale = scaleLinear(domain, pixels)
  if (!isShare) scale.nice(ticksWanted(pixels))
  const [from = 0, to = 1] = scale.domain()
  scale.domain([axis.minimum ?? from, axis.maximum ?? to])
  return axis.isReversed ? scale.range([pixels[1], pixels[0]]) : scale
}

/** Numbers side by side take more room than those on top of each other, in pixels. */
const roomOfTick = { upwards: 24, sideways: 55 } as const

function ticksWanted([from, to]: readonly [number, number]): number {
  const room = from > to ? roomOfTick.upwards : roomOfTick.sideways
  return Math.max(2, Math.min(10, Math.floor(Math.abs(to - from) / room)))
}

export function ticksOf(scale: ScaleLinear<number, number>, { majorUnit }: FaceAxis): readonly number[] {
  const [from = 0, to = 0] = scale.domain()
  const count = majorUnit === undefined || majorUnit <= 0 ? Infinity : (to - from) / majorUnit
  const [first = 0, last = 0] = scale.range()
  if (majorUnit === undefined || count > 200) return scale.ticks(ticksWanted([first, last]))
  return Array.from({ length: Math.floor(count + 1e-9) + 1 }, (_, at) => from + at * majorUnit)
}
