import { quoted, refused } from '../refusal.ts'
import type { WrittenStyle } from '../written-book.ts'

const largestFont = 409
const deepestIndent = 250
const longestFormat = 255

/** Colours, sizes and number formats are such as Excel has; `where` names the place for the error. */
export function checkStyle(style: WrittenStyle, where: string): void {
  const fault = styleFault(style)
  if (fault !== undefined) throw refused('write-style', `the style of ${where} has ${fault}`)
}

export function isColor(color: string): boolean {
  return /^[0-9A-Fa-f]{6}$/.test(color)
}

/** What in a style Excel has not, for a sentence that ends with it. */
export function styleFault(style: WrittenStyle): string | undefined {
  const { top, bottom, left, right, color, fill, size, indent, numberFormat, rotation = 0 } = style
  const colors = [color, fill, ...[top, bottom, left, right].map((border) => border?.color)]
  const wrong = colors.find((one) => one !== undefined && !isColor(one))
  if (wrong !== undefined) return `the colour ${quoted(wrong)}, which is not RRGGBB`
  if (size !== undefined && !(size >= 1 && size <= largestFont)) return 'a size of font not from 1 to 409'
  if (indent !== undefined && !(Number.isInteger(indent) && indent >= 0 && indent <= deepestIndent)) {
    return 'an indent not from 0 to 250'
  }
  if (!(Number.isInteger(rotation) && ((rotation >= -90 && rotation <= 90) || rotation === 255))) {
    return 'an angle not from -90 to 90'
  }
  return numberFormat === undefined || isNumberFormat(numberFormat)
    ? undefined
    : `the number format ${quoted(numberFormat)}, which Excel cannot read`
}

/** Up to four parts between semicolons; texts in quotes and conditions in brackets are closed. */
function isNumberFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|[_*].|\[[^[\]]*\]/g, '')
  return (
    format !== '' &&
    format.length <= longestFormat &&
    !/["[\]\\\p{Cc}]/u.test(bare) &&
    bare.split(';').length <= 4
  )
}
