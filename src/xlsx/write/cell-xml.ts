import { isCell } from './cells.ts'
import { escapedText, xmlText } from './escaped-text.ts'
import type { WrittenStyle, WrittenValue } from './written-book.ts'

/** The numbers by which cells refer to what stands in parts of its own. */
export interface CellNumbers {
  /** The number of a style in the styles' part, where 0 is the plain one. */
  readonly styleOf: (style: WrittenStyle) => number
  /** The number of a text in the texts' part. */
  readonly textOf: (text: string) => number
}

/** A cell as it stands in a sheet's part; `at` is its place, such as `B5`. Nothing for a blank one without a style. */
export function cellXml(
  at: string,
  written: WrittenValue,
  columnStyle: WrittenStyle | undefined,
  { styleOf, textOf }: CellNumbers,
): string {
  const style = isCell(written) ? (written.style ?? columnStyle) : columnStyle
  const number = style === undefined ? 0 : styleOf(style)
  const start = number === 0 ? `<c r="${at}"` : `<c r="${at}" s="${number}"`
  if (isCell(written) && written.formula !== undefined) {
    const { formula, fills, error, value } = written
    const array = fills === undefined ? '' : ` t="array" ref="${fills}"`
    return `${start}${formulaXml(formula, array, error, value ?? null)}</c>`
  }
  if (isCell(written) && written.error !== undefined) {
    return `${start} t="e"><v>${xmlText(written.error)}</v></c>`
  }
  const value = isCell(written) ? (written.value ?? null) : written
  switch (typeof value) {
    case 'string':
      return `${start} t="s"><v>${textOf(value)}</v></c>`
    case 'number':
      return `${start}><v>${value}</v></c>`
    case 'boolean':
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`
    default:
      if (number !== 0) return `${start}/>`
      // Asked for by itself: the look of its row or column is not to show through.
      return isCell(written) && written.style ? `${start} s="0"/>` : ''
  }
}

/** The formula with its result as known now; without one it is calculated when the book opens. */
function formulaXml(
  formula: string,
  array: string,
  error: string | undefined,
  result: string | number | boolean | null,
): string {
  const element = `<f${array}>${xmlText(formula)}</f>`
  if (error !== undefined) return ` t="e">${element}<v>${xmlText(error)}</v>`
  switch (typeof result) {
    case 'string':
      return ` t="str">${element}<v>${xmlText(escapedText(result))}</v>`
    case 'number':
      return `>${element}<v>${result}</v>`
    case 'boolean':
      return ` t="b">${element}<v>${result ? 1 : 0}</v>`
    default:
      return `>${element}`
  }
}
