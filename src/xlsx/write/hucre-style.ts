import type { BorderSide, CellStyle } from 'hucre'
import type { WrittenBorder, WrittenStyle } from './written-book.ts'

const font = { name: 'Calibri', size: 11 }

/** A cell's style as the library takes it. */
export function cellStyle(style: WrittenStyle): CellStyle {
  const { size, horizontal, vertical, wrap, indent, unlocked } = style
  const look = commonStyle(style)
  const hasAlignment = [horizontal, vertical, wrap, indent].some((setting) => setting !== undefined)
  return {
    ...look,
    ...((look.font ?? size) !== undefined && {
      font: { ...font, ...look.font, ...(size !== undefined && { size }) },
    }),
    ...(hasAlignment && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical }),
        ...(wrap && { wrapText: true }),
        ...(indent !== undefined && { indent }),
      },
    }),
    ...(unlocked && { protection: { locked: false } }),
  }
}

/** A highlight's style holds only what it changes. */
export function highlightStyle(style: WrittenStyle): CellStyle {
  return commonStyle(style)
}

function commonStyle(style: WrittenStyle): CellStyle {
  const { bold, italic, underline, color, fill, numberFormat, top, bottom, left, right } = style
  const hasFont = bold || italic || underline || color !== undefined
  const hasBorder = [top, bottom, left, right].some((border) => border !== undefined)
  return {
    ...(hasFont && {
      font: {
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
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
