import { BooleanNumber, type IStyleData } from '@univerjs/core'

let pen: OffscreenCanvasRenderingContext2D | null | undefined

/** How wide a text of one line is in its look, in pixels. */
export function textWidth(text: string, { it, bl, fs = 11, ff = 'Arial' }: IStyleData): number {
  const { TRUE } = BooleanNumber
  // Letters are measured in points.
  const size = (fs * 4) / 3
  return widthInFont(
    text,
    size,
    `${it === TRUE ? 'italic ' : ''}${bl === TRUE ? 'bold ' : ''}${size}px ${ff ?? 'Arial'}`,
  )
}

/** How wide a text of one line is in a font as CSS names it, whose letters are so many pixels high. */
export function widthInFont(text: string, size: number, font: string): number {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!pen) return text.length * size * 0.55
  pen.font = font
  return pen.measureText(text).width
}
