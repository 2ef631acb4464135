import type { BorderSide, CellStyle } from 'hucre'
import type { StandardFont } from '../cell-style.ts'
import type { WrittenBorder, WrittenStyle } from './written-book.ts'

/** Angles downwards are counted on from 90. */
const downwards = 90

/** A cell's style as the library takes it. */
export function cellStyle(style: WrittenStyle, standard: StandardFont): CellStyle {
  const { font, size, horizontal, vertical, wrap, indent, shrink, rotation, readingOrder } = style
  const { unlocked, hidesFormula } = style
  const look = commonStyle(style)
  const settings = [horizontal, vertical, wrap, indent, shrink, rotation, readingOrder]
  const hasAlignment = settings.some((setting) => setting !== undefined)
  return {
    ...look,
    ...((look.font ?? size ?? font) !== undefined && {
      font: {
        name: standard.font,
        size: standard.size,
        ...look.font,
        ...(size !== undefined && { size }),
        ...(font !== undefined && { name: font }),
      },
    }),
    ...(hasAlignment && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical }),
        ...(wrap && { wrapText: true }),
        ...(indent !== undefined && { indent }),
        ...(shrink && { shrinkToFit: true }),
        ...(rotation !== undefined && { textRotation: rotation < 0 ? downwards - rotation : rotation }),
        ...(readingOrder && { readingOrder }),
      },
    }),
    ...((unlocked ?? hidesFormula) && {
      protection: { ...(unlocked && { locked: false }), ...(hidesFormula && { hidden: true }) },
    }),
  }
}

/** A highlight's style holds only what it changes. */
export function highlightStyle(style: WrittenStyle): CellStyle {
  return commonStyle(style)
}

function commonStyle(style: WrittenStyle): CellStyle {
  const { bold, italic, underline, strike, color, fill, numberFormat, top, bottom, left, right } = style
  const hasFont = bold || italic || underline || strike || color !== undefined
  const hasBorder = [top, bottom, left, right].some((border) => border !== undefined)
  return {
    ...(hasFont && {
      font: {
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
        ...(strike && { strikethrough: true }),
        ...(color !== undefined && { color: rgb(color) }),
      },
    }),
    // Readers differ in which of the two colours of a solid fill they show in a highlight.
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill), bgColor: rgb(fill) },
    }),
    ...(hasBorder && {
      border: {
        ...(top && { top: side(top) }),
        ...(bottom && { bottom: side(bottom) }),
        ...(left && { left: side(left) }),
        ...(right && { right: side(right) }),
      },
    }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
  }
}

function side({ line, color }: WrittenBorder): BorderSide {
  return { style: line, color: rgb(color) }
}

function rgb(color: string): { rgb: string } {
  return { rgb: color.toUpperCase() }
}
