import { numfmt } from '@univerjs/core'
import { isRound } from '../../../model/chart/chart-types.ts'
import type { ScaleLinear } from 'd3-scale'
import { colourAt, type ChartFace, type FaceText } from './chart-face.ts'
import { niceScale, spansOf, ticksOf, valueScale, type Span } from './spans.ts'
import { fitted, widthOf } from './texts.tsx'

/** A block of the picture, in pixels. */
export interface Block {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LegendEntry {
  readonly text: string
  readonly color: string
  readonly x: number
  readonly y: number
}

const pad = 10
const mark = 20
const lineHeight = 1.5

export interface Frame {
  readonly legend: readonly LegendEntry[]
  readonly legendBlock: Block
  readonly plot: Block
}

/** Where the title, the legend and the rest of a chart go. */
export function frameOf(face: ChartFace, width: number, height: number): Frame {
  const top = pad + (face.title ? face.title.size * lineHeight : 0)
  const room = { x: pad, y: top, width: width - 2 * pad, height: Math.max(0, height - top - pad) }
  if (!face.legend) return { legend: [], legendBlock: { ...room, height: 0 }, plot: room }
  const { position, look } = face.legend
  const isBeside = position !== 'Top' && position !== 'Bottom'
  const entries = entriesOf(face)
  const row = look.size * lineHeight
  if (isBeside) {
    const widest = Math.max(0, ...entries.map(({ text }) => widthOf(text, look)))
    const wide = Math.min(widest + mark, room.width * 0.4)
    const tall = Math.min(entries.length * row, room.height)
    const x = position === 'Left' ? room.x : room.x + room.width - wide
    const y = position === 'Corner' ? room.y : room.y + (room.height - tall) / 2
    const legend = entries
      .slice(0, Math.floor(tall / row))
      .map((entry, at) => ({ ...entry, text: fitted(entry.text, look, wide - mark), x, y: y + at * row }))
    return {
      legend,
      legendBlock: { x, y, width: wide, height: tall },
      plot: {
        ...room,
        x: position === 'Left' ? room.x + wide + pad : room.x,
        width: room.width - wide - pad,
      },
    }
  }
  const lines = inLines(entries, look, room.width)
  const tall = Math.min(lines.length * row, room.height / 2)
  const y = position === 'Top' ? room.y : room.y + room.height - tall
  const legend = lines.slice(0, Math.floor(tall / row)).flatMap((line, down) => {
    const whole = line.reduce((sum, { wide }) => sum + wide, 0)
    let x = room.x + Math.max(0, (room.width - whole) / 2)
    return line.map(({ wide, ...entry }) => {
      const placed = { ...entry, x, y: y + down * row }
      x += wide
      return placed
    })
  })
  return {
    legend,
    legendBlock: { ...room, y, height: tall },
    plot: {
      ...room,
      y: position === 'Top' ? y + tall + pad / 2 : room.y,
      height: room.height - tall - pad / 2,
    },
  }
}

function entriesOf(face: ChartFace): readonly Pick<LegendEntry, 'text' | 'color'>[] {
  if (!isRound(face.form)) return face.series.map(({ name, color }) => ({ text: name, color }))
  const [first] = face.series
  return face.categories.map((text, at) => ({ text, color: first?.colors[at] ?? colourAt(at) }))
}

function inLines<Entry extends { readonly text: string }>(
  entries: readonly Entry[],
  look: FaceText,
  room: number,
): readonly (readonly (Entry & { readonly wide: number })[])[] {
  const lines: (Entry & { wide: number })[][] = []
  let used = Infinity
  for (const entry of entries) {
    const text = fitted(entry.text, look, room - mark)
    const wide = mark + widthOf(text, look) + pad
    if (used + wide > room) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push({ ...entry, text, wide })
    used += wide
  }
  return lines
}

/** Where the values of a chart with axes stand. */
export interface Plot {
  readonly isBar: boolean
  /** Between the axes. */
  readonly inner: Block
  readonly spans: readonly (readonly Span[])[]
  readonly value: ScaleLinear<number, number>
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** Of scatter charts; the others have categories. */
  readonly across: ScaleLinear<number, number> | undefined
  readonly acrossTicks: readonly { readonly at: number; readonly text: string }[]
  /** Where a category stands, in pixels along its axis, and how much room it has. */
  readonly center: (at: number) => number
  readonly step: number
  readonly labels: readonly { readonly at: number; readonly text: string }[]
  readonly isTilted: boolean
}

export function plotOf(face: ChartFace, box: Block): Plot {
  const { category, form, value } = face
  const isBar = form.shape === 'bar'
  const isScatter = form.shape === 'scatter'
  const spans = spansOf(face)
  const count = Math.max(1, face.categories.length)
  const guess = valueScale(face, spans, isBar ? [0, box.width] : [box.height, 0])
  const format = (pattern: string, number: number): string =>
    numfmt.format(pattern === '' ? 'General' : pattern, Math.abs(number) < 1e-12 ? 0 : number)
  const tickTexts = ticksOf(guess, value).map((tick) => format(value.numberFormat, tick))
  const valueWidth = Math.max(0, ...tickTexts.map((text) => widthOf(text, value.labels)))
  const labelWidth = isScatter
    ? 0
    : Math.max(0, ...face.categories.map((text) => widthOf(text, category.labels)))
  const titles = {
    below: (isBar ? value.title : category.title)?.size ?? 0,
    beside: (isBar ? category.title : value.title)?.size ?? 0,
  }
  const roomLeft = (isBar ? category.isShown : value.isShown)
    ? isBar
      ? Math.min(labelWidth, box.width * 0.4) + 8
      : valueWidth + 8
    : 0
  const left = roomLeft + titles.beside * lineHeight
  const right = isBar && value.isShown ? valueWidth / 2 : 4
  const innerWidth = Math.max(10, box.width - left - right)
  const bandWidth = innerWidth / count
  const isTilted = !isBar && !isScatter && labelWidth > bandWidth - 4 && bandWidth < 60
  const labelRoom = isTilted
    ? Math.min(labelWidth, 100) * 0.75 + category.labels.size
    : category.labels.size * 1.6
  const isBelowShown = isBar ? value.isShown : category.isShown
  const below = (isBelowShown ? (isBar ? value.labels.size * 1.6 : labelRoom) : 0) + titles.below * lineHeight
  // A reversed axis of categories takes the axis of values along to the other side.
  const isAbove = isBar && category.isReversed
  const innerHeight = Math.max(10, box.height - below - 4)
  const inner = {
    x: box.x + left,
    y: box.y + 4 + (isAbove ? below - 4 : 0),
    width: innerWidth,
    height: innerHeight,
  }
  const horizontal = [inner.x, inner.x + inner.width] as const
  const vertical = [inner.y + inner.height, inner.y] as const
  const scale = valueScale(face, spans, isBar ? horizontal : vertical)
  const length = isBar ? inner.height : inner.width
  const isEdged = form.shape === 'area' && count > 1
  const step = length / (isEdged ? count - 1 : count)
  const along = (at: number): number => {
    const offset = isEdged ? at * step : (at + 0.5) * step
    const isMirrored = category.isReversed !== isBar
    const pixels = isMirrored ? length - offset : offset
    return (isBar ? inner.y : inner.x) + pixels
  }
  const every = Math.max(1, Math.ceil((category.labels.size * (isBar || isTilted ? 1.2 : 1)) / step))
  const labels = face.categories.flatMap((text, at) => {
    if (at % every !== 0) return []
    const room = isBar
      ? roomLeft - 8
      : isTilted
        ? Math.min(100, (along(at) - box.x) / Math.SQRT1_2)
        : Math.max(step * every - 4, 24)
    return [{ at, text: fitted(text, category.labels, room) }]
  })
  const across = isScatter
    ? niceScale(
        face.series.flatMap(({ places, values }) => values.map((_, at) => places[at] ?? at + 1)),
        category,
        horizontal,
      )
    : undefined
  return {
    isBar,
    inner,
    spans,
    value: scale,
    ticks: ticksOf(scale, value).map((at) => ({ at, text: format(value.numberFormat, at) })),
    across,
    acrossTicks: across
      ? ticksOf(across, category).map((at) => ({ at, text: format(category.numberFormat, at) }))
      : [],
    center: along,
    step,
    labels: isScatter ? [] : labels,
    isTilted,
  }
}
