import { BooleanNumber, type IStyleData } from '@univerjs/core'

const canvas = document.createElement('canvas').getContext('2d')

/** How wide a text of one line is in its look, in pixels. */
export function textWidth(text: string, style: IStyleData): number {
  if (!canvas) return text.length * 7
  const { TRUE } = BooleanNumber
  const look = `${style.it === TRUE ? 'italic ' : ''}${style.bl === TRUE ? 'bold ' : ''}`
  canvas.font = `${look}${pixels(style)}px ${style.ff ?? 'Arial'}`
  return canvas.measureText(text).width
}

/** Letters are measured in points. */
function pixels({ fs = 11 }: IStyleData): number {
  return (fs * 4) / 3
}
