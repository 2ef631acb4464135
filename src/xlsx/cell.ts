import type { CellValue } from './cell-value.ts'
import { dateText, serialOfIso } from './date-serial.ts'
import { unescapedText } from './escaped-text.ts'
import type { NumberFormat } from './number-format.ts'

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  /** By style index; a workbook without styles has the one plain style. */
  readonly styles: readonly NumberFormat[]
  readonly from1904: boolean
}

/** A cell as it is written in the file: texts are undefined where their element is absent. */
export interface WrittenCell {
  readonly type: string
  readonly style: string
  readonly formula: string | undefined
  readonly value: string | undefined
  /** The text of an inline string. */
  readonly inline: string | undefined
}

const wellFormedNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const wholeIndex = /^\d{1,9}$/

/** The value of a written cell; undefined where it contradicts the format, which is never read as a guess. */
export function cellValue(cell: WrittenCell, context: CellContext): CellValue | undefined {
  const { type, formula, value } = cell
  // An empty index, as some writers put, is the first one.
  const format = /^\d{0,9}$/.test(cell.style) ? context.styles[Number(cell.style)] : undefined
  if (format === undefined) return undefined
  if (type === 'inlineStr') {
    // Some writers put a number beside the text, which the type says does not count.
    if (cell.inline !== undefined) return unescapedText(cell.inline)
    if (value === undefined) return blank(formula)
    // How LibreOffice wrote the text of a formula until version 4.1.
    return formula === undefined ? undefined : unescapedText(value)
  }
  if (cell.inline !== undefined) return undefined
  if (value === undefined) return blank(formula)
  if (type === 'str') return unescapedText(value)
  const bare = value.trim()
  if (bare === '') return blank(formula)
  return typedValue(type, bare, format, context)
}

function typedValue(
  type: string,
  text: string,
  format: NumberFormat,
  { strings, from1904 }: CellContext,
): CellValue | undefined {
  switch (type) {
    case 'n':
      return numberValue(text, format, from1904)
    case 's':
      return wholeIndex.test(text) ? strings[Number(text)] : undefined
    case 'b':
      return text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : undefined
    case 'e':
      return { fault: 'error', text }
    case 'd': {
      const serial = serialOfIso(text, from1904)
      if (serial === undefined) return undefined
      // Before the first day that is counted only the text is sure.
      return { number: serial, format: 'date', text: dateText(serial, from1904) ?? text }
    }
    default:
      return undefined
  }
}

function numberValue(text: string, format: NumberFormat, from1904: boolean): CellValue | undefined {
  const number = Number(text)
  if (!wellFormedNumber.test(text) || !Number.isFinite(number)) return undefined
  return formatted(number, format, from1904)
}

function formatted(number: number, format: NumberFormat, from1904: boolean): CellValue {
  if (format === 'percent') return { number, format, text: String(number) }
  const text = format === 'date' ? dateText(number, from1904) : undefined
  return text === undefined ? number : { number, format: 'date', text }
}

function blank(formula: string | undefined): CellValue {
  return formula === undefined ? null : { fault: 'uncalculated', text: formula }
}
