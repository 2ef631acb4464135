import { arc, pie } from 'd3-shape'
import type { ReactNode } from 'react'
import { colourAt, type ChartFace } from './chart-face.ts'
import type { Block } from './frame.ts'
import { labelText } from './Marks.tsx'
import { Words } from './texts.tsx'

interface RoundProps {
  readonly face: ChartFace
  readonly box: Block
}

/** Of a doughnut's radius, what is left open in its middle. */
const hole = 0.5

/** Shares of a whole: the first series of a pie, a ring for each series of a doughnut. */
export function Round({ face, box }: RoundProps): ReactNode {
  const isPie = face.form.shape === 'pie'
  const series = isPie ? face.series.slice(0, 1) : face.series
  const radius = Math.max(5, Math.min(box.width, box.height) / 2 - 6)
  const inside = isPie ? 0 : radius * hole
  const ring = (radius - inside) / Math.max(1, series.length)
  return (
    <g transform={`translate(${box.x + box.width / 2} ${box.y + box.height / 2})`}>
      {series.map((one, at) => {
        const sizes = one.values.map((value) => Math.abs(value ?? 0))
        const whole = sizes.reduce((sum, size) => sum + size, 0)
        const slices = pie<number>().sort(null)(sizes)
        const shape = arc<(typeof slices)[number]>()
          .innerRadius(inside + at * ring)
          .outerRadius(inside + (at + 1) * ring)
        return (
          <g key={at} className="gridChartSeries">
            {slices.map((slice) => (
              <path
                key={slice.index}
                d={shape(slice) ?? ''}
                fill={one.colors[slice.index] ?? colourAt(slice.index)}
                stroke="#FFFFFF"
              />
            ))}
            {slices.map((slice) => {
              const text = labelText(face, one, slice.index, whole === 0 ? 0 : slice.data / whole)
              const [x, y] = shape.centroid(slice)
              return text === '' ? null : (
                <Words
                  key={slice.index}
                  look={one.labels.look}
                  x={x}
                  y={y}
                  textAnchor="middle"
                  dominantBaseline="central"
                >
                  {text}
                </Words>
              )
            })}
          </g>
        )
      })}
    </g>
  )
}
