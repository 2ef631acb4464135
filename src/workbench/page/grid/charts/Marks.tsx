import { numfmt } from '@univerjs/core'
import { area, curveCatmullRom, curveLinear, line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { ChartFace, FaceSeries } from './chart-face.ts'
import type { Plot } from './frame.ts'
import { Words } from './texts.tsx'

interface MarksProps {
  readonly face: ChartFace
  readonly plot: Plot
}

/** Of the room of a category, what is left free between bars: half as much again as a bar is wide. */
const gap = 1.5

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function Bars({ face, plot }: MarksProps): ReactNode {
  const { isBar, spans, step, center, value } = plot
  const isBeside = face.form.stack === 'none'
  const count = isBeside ? Math.max(1, face.series.length) : 1
  const thick = step / (count + gap)
  return face.series.map((series, own) => {
    // Bars go on in the direction of their axis.
    const isBackward = face.category.isReversed !== isBar
    const order = isBeside ? (isBackward ? count - 1 - own : own) : 0
    const bars = (spans[own] ?? []).map((span, at): Bar | undefined => {
      if (!span) return undefined
      const from = center(at) + (order - count / 2) * thick
      const [one, other] = [value(span[0]), value(span[1])]
      const [start, long] = [Math.min(one, other), Math.abs(other - one)]
      return isBar
        ? { x: start, y: from, width: long, height: thick }
        : { x: from, y: start, width: thick, height: long }
    })
    return (
      <g key={own} className="gridChartSeries">
        {bars.map((bar, at) => bar && <rect key={at} {...bar} fill={series.colors[at] ?? series.color} />)}
        {bars.map(
          (bar, at) =>
            bar && (
              <Label
                key={at}
                face={face}
                series={series}
                at={at}
                {...labelOnBar(face, series, plot, bar, at)}
              />
            ),
        )}
      </g>
    )
  })
}

/** On a bar that shares its place with others, in its middle; else at the end that is away from zero. */
function labelOnBar(
  { form }: ChartFace,
  { labels, values }: FaceSeries,
  { isBar, value }: Plot,
  bar: Bar,
  at: number,
): LabelPlace {
  const [middle, center] = [bar.x + bar.width / 2, bar.y + bar.height / 2]
  const isInside = form.stack !== 'none' || labels.position === 'Center'
  if (isInside) return { x: middle, y: center, textAnchor: 'middle' }
  const isForward = value(values[at] ?? 0) >= value(0)
  const away = labels.look.size * 0.6
  if (isBar) {
    return isForward
      ? { x: bar.x + bar.width + 4, y: center, textAnchor: 'start' }
      : { x: bar.x - 4, y: center, textAnchor: 'end' }
  }
  // Pixels grow downwards, so what is further there is below zero.
  const isBelow = isForward && (values[at] ?? 0) !== 0
  return { x: middle, y: isBelow ? bar.y + bar.height + away : bar.y - away, textAnchor: 'middle' }
}

interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly textAnchor: 'start' | 'middle' | 'end'
}

export function Lines({ face, plot }: MarksProps): ReactNode {
  const { center, inner, spans, value } = plot
  const { form } = face
  const floor = Math.min(inner.y + inner.height, Math.max(inner.y, value(0)))
  return face.series.map((series, own) => {
    const points = series.values.map((_, at) => {
      const span = spans[own]?.[at]
      return span && ([placeOf(plot, series, at, center), value(span[1]), value(span[0])] as const)
    })
    const drawn = points.filter((point) => point !== null && point !== undefined)
    const curve = form.isSmooth ? curveCatmullRom : curveLinear
    const outline =
      form.shape === 'area'
        ? area<(typeof drawn)[number]>(
            ([x]) => x,
            ([, , low]) => (form.stack === 'none' ? floor : low),
            ([, high]) => high,
          )(drawn)
        : line<(typeof points)[number]>()
            .defined((point) => point !== null && point !== undefined)
            .x((point) => point?.[0] ?? 0)
            .y((point) => point?.[1] ?? 0)
            .curve(curve)(points)
    return (
      <g key={own} className="gridChartSeries">
        {form.shape === 'area' && <path d={outline ?? ''} fill={series.color} fillOpacity={0.9} />}
        {form.shape !== 'area' && form.hasLines && (
          <path
            d={outline ?? ''}
            fill="none"
            stroke={series.line.color}
            strokeWidth={series.line.width}
            strokeDasharray={series.line.dash}
            strokeLinejoin="round"
          />
        )}
        {form.hasMarkers &&
          points.map(
            (point, at) =>
              point && (
                <circle key={at} cx={point[0]} cy={point[1]} r={4} fill={series.colors[at] ?? series.color} />
              ),
          )}
        {points.map(
          (point, at) =>
            point && (
              <Label
                key={at}
                face={face}
                series={series}
                at={at}
                x={point[0]}
                y={point[1] - series.labels.look.size}
                textAnchor="middle"
              />
            ),
        )}
      </g>
    )
  })
}

function placeOf(
  { across }: Plot,
  { places }: FaceSeries,
  at: number,
  center: (at: number) => number,
): number {
  return across ? across(places[at] ?? at + 1) : center(at)
}

interface LabelProps extends LabelPlace {
  readonly face: ChartFace
  readonly series: FaceSeries
  readonly at: number
}

/** What is written on a point, if anything. */
function Label({ face, series, at, ...place }: LabelProps): ReactNode {
  const text = labelText(face, series, at)
  if (text === '') return null
  return (
    <Words look={series.labels.look} dominantBaseline="central" {...place}>
      {text}
    </Words>
  )
}

export function labelText(
  { categories, value }: ChartFace,
  series: FaceSeries,
  at: number,
  share?: number,
): string {
  const { labels, name, values } = series
  const number = values[at]
  if (number === null || number === undefined) return ''
  const pattern = labels.numberFormat ?? (value.numberFormat === '0%' ? 'General' : value.numberFormat)
  return [
    ...(labels.showSeriesName ? [name] : []),
    ...(labels.showCategoryName ? [categories[at] ?? ''] : []),
    ...(labels.showValue ? [numfmt.format(pattern, number)] : []),
    ...(labels.showPercentage && share !== undefined ? [numfmt.format('0%', share)] : []),
  ].join('; ')
}
