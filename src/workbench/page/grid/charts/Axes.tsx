import type { ReactNode } from 'react'
import type { ChartFace } from './chart-face.ts'
import type { Block, Plot } from './frame.ts'
import { Words } from './texts.tsx'

interface AxesProps {
  readonly face: ChartFace
  readonly plot: Plot
  readonly box: Block
}

/** The axes with their lines, labels and titles. */
export function Axes({ face, plot, box }: AxesProps): ReactNode {
  const { category, value } = face
  const { acrossTicks, center, inner, isBar, isTilted, labels, ticks } = plot
  const bottom = inner.y + inner.height
  const isAbove = isBar && category.isReversed
  const zero = plot.value(Math.max(plot.value.domain()[0] ?? 0, 0))
  const titles = isBar
    ? { below: value.title, beside: category.title }
    : { below: category.title, beside: value.title }
  return (
    <g className="gridChartAxes">
      {value.hasGridlines && ticks.map(({ at }) => <Line key={at} {...gridline(plot, at)} />)}
      {category.hasGridlines &&
        acrossTicks.map(({ at }) => {
          const x = plot.across?.(at) ?? 0
          return <Line key={at} x1={x} x2={x} y1={inner.y} y2={bottom} />
        })}
      {value.isShown &&
        ticks.map(({ at, text }) => {
          const pixels = plot.value(at)
          const place = isBar
            ? {
                x: pixels,
                y: isAbove ? inner.y - 4 : bottom + value.labels.size * 1.3,
                textAnchor: 'middle' as const,
              }
            : { x: inner.x - 6, y: pixels, textAnchor: 'end' as const, dominantBaseline: 'central' as const }
          return (
            <Words key={at} look={value.labels} {...place}>
              {text}
            </Words>
          )
        })}
      {category.isShown &&
        labels.map(({ at, text }) => {
          const pixels = center(at)
          const below = bottom + category.labels.size * 1.3
          const place = isBar
            ? { x: inner.x - 6, y: pixels, textAnchor: 'end' as const, dominantBaseline: 'central' as const }
            : isTilted
              ? { textAnchor: 'end' as const, transform: `translate(${pixels} ${below - 4}) rotate(-45)` }
              : { x: pixels, y: below, textAnchor: 'middle' as const }
          return (
            <Words key={at} look={category.labels} {...place}>
              {text}
            </Words>
          )
        })}
      {category.isShown &&
        acrossTicks.map(({ at, text }) => (
          <Words
            key={at}
            look={category.labels}
            x={plot.across?.(at)}
            y={bottom + category.labels.size * 1.3}
            textAnchor="middle"
          >
            {text}
          </Words>
        ))}
      {isBar ? (
        <Line x1={zero} x2={zero} y1={inner.y} y2={bottom} isAxis />
      ) : (
        <Line x1={inner.x} x2={inner.x + inner.width} y1={zero} y2={zero} isAxis />
      )}
      {titles.below && (
        <Words
          look={titles.below}
          x={inner.x + inner.width / 2}
          y={isAbove ? box.y + titles.below.size : box.y + box.height - 2}
          textAnchor="middle"
        >
          {titles.below.text}
        </Words>
      )}
      {titles.beside && (
        <Words
          look={titles.beside}
          transform={`translate(${box.x + titles.beside.size} ${inner.y + inner.height / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {titles.beside.text}
        </Words>
      )}
    </g>
  )
}

interface LineProps {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly isAxis?: boolean
}

function Line({ isAxis = false, ...ends }: LineProps): ReactNode {
  return <line {...ends} stroke={isAxis ? '#BFBFBF' : '#E3E3E3'} />
}

function gridline({ inner, isBar, value }: Plot, at: number): LineProps {
  const pixels = value(at)
  return isBar
    ? { x1: pixels, x2: pixels, y1: inner.y, y2: inner.y + inner.height }
    : { x1: inner.x, x2: inner.x + inner.width, y1: pixels, y2: pixels }
}
