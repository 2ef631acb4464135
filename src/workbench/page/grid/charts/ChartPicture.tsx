import { memo, type ReactNode } from 'react'
import { isRound } from '../../../model/chart/chart-types.ts'
import { Axes } from './Axes.tsx'
import type { ChartFace } from './chart-face.ts'
import { frameOf, plotOf, type Block } from './frame.ts'
import { Bars, Lines } from './Marks.tsx'
import { Round } from './Round.tsx'
import { fitted, Words } from './texts.tsx'

interface ChartPictureProps {
  readonly face: ChartFace
  /** In pixels, as at a zoom of 100 %. */
  readonly width: number
  readonly height: number
}

/** A chart as it is seen; who cannot see it is told by what lies around it. */
export const ChartPicture = memo(function ChartPicture({
  face,
  width,
  height,
}: ChartPictureProps): ReactNode {
  const { legend, legendBlock, plot } = frameOf(face, width, height)
  return (
    <svg width="100%" height="100%" viewBox={`0 0 ${width} ${height}`} aria-hidden focusable={false}>
      <rect className="gridChartGround" width={width} height={height} fill={face.fill} />
      {face.title && (
        <Words look={face.title} x={width / 2} y={8 + face.title.size} textAnchor="middle">
          {fitted(face.title.text, face.title, width - 20)}
        </Words>
      )}
      {plot.width > 20 && plot.height > 20 && <PlotPicture face={face} box={plot} />}
      {face.legend && (
        <g>
          {face.legend.fill !== 'none' && <rect {...legendBlock} fill={face.legend.fill} />}
          {legend.map(({ color, text, x, y }, at) => (
            <g key={at}>
              <rect x={x} y={y + 4} width={10} height={10} fill={color} className="gridChartMark" />
              {face.legend && (
                <Words look={face.legend.look} x={x + 15} y={y + 9} dominantBaseline="central">
                  {text}
                </Words>
              )}
            </g>
          ))}
        </g>
      )}
    </svg>
  )
})

function PlotPicture({ face, box }: { readonly face: ChartFace; readonly box: Block }): ReactNode {
  if (isRound(face.form)) return <Round face={face} box={box} />
  const plot = plotOf(face, box)
  const { shape } = face.form
  return (
    <>
      <Axes face={face} plot={plot} box={box} />
      {shape === 'column' || shape === 'bar' ? (
        <Bars face={face} plot={plot} />
      ) : (
        <Lines face={face} plot={plot} />
      )}
    </>
  )
}
