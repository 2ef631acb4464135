import type { ReactNode, SVGAttributes } from 'react'
import { widthInFont } from '../text-width.ts'
import type { FaceText } from './chart-face.ts'

/** As wide as the page writes it, in pixels. */
export function widthOf(text: string, { size, isBold }: FaceText): number {
  return widthInFont(
    text,
    size,
    `${isBold ? 'bold ' : ''}${size}px 'Segoe UI', 'Noto Sans', Arial, sans-serif`,
  )
}

/** The text, cut so that it is no wider than there is room. */
export function fitted(text: string, look: FaceText, room: number): string {
  if (widthOf(text, look) <= room) return text
  let end = text.length - 1
  while (end > 1 && widthOf(`${text.slice(0, end)}…`, look) > room) end -= 1
  return `${text.slice(0, end)}…`
}

interface WordsProps extends SVGAttributes<SVGTextElement> {
  readonly look: FaceText
}

/** A text in the picture. */
export function Words({ look, children, ...place }: WordsProps): ReactNode {
  return (
    <text
      fill={look.color}
      fontSize={look.size}
      fontWeight={look.isBold ? 'bold' : undefined}
      fontStyle={look.isItalic ? 'italic' : undefined}
      {...place}
    >
      {children}
    </text>
  )
}
