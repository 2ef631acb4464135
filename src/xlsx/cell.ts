import type { CellValue } from './cell-value.ts'
import { dateText, serialOfIso } from './date-serial.ts'
import type { NumberFormat } from './number-format.ts'
import type { KeptValues } from './kept-values.ts'

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  /** By style index; a workbook without styles has the one plain style. */
  readonly styles: readonly NumberFormat[]
  readonly from1904: boolean
  readonly kept: KeptValues
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
    if (cell.inline !== undefined) return context.kept.text(cell.inline)
    if (value === undefined) return blank(formula, context)
    // How LibreOffice wrote the text of a formula until version 4.1.
    return formula === undefined ? undefined : context.kept.text(value)
  }
  if (cell.inline !== undefined) return undefined
  if (value === undefined) return blank(formula, context)
  if (type === 'str') return context.kept.text(value)
  const bare = value.trim()
  if (bare === '') return blank(formula, context)
  return typedValue(type, bare, format, context)
}

function typedValue(
  type: string,
  text: string,
  format: NumberFormat,
  context: CellContext,
): CellValue | undefined {
  switch (type) {
    case 'n':
      return numberValue(text, format, context)
    case 's':
      return wholeIndex.test(text) ? context.strings[Number(text)] : undefined
    case 'b':
      return text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : undefined
    case 'e':
      return context.kept.error(text)
    case 'd': {
      const { from1904, kept } = context
      const serial = serialOfIso(text, from1904)
      if (serial === undefined) return undefined
      // Before the first day that is counted only the text is sure.
      return kept.date(serial, () => dateText(serial, from1904)) ?? kept.dateNamed(serial, text)
    }
    default:
      return undefined
  }
}

function numberValue(
  text: string,
  format: NumberFormat,
  { kept, from1904 }: CellContext,
): CellValue | undefined {
  const number = Number(text)
  // In this order: over a long text that is no number, the pattern takes quadratic time.
  if (!Number.isFinite(number) || !wellFormedNumber.test(text)) return undefined
  if (format === 'unknown') return undefined
  if (format === 'percent') return kept.percentage(number)
  if (format === 'date') return kept.date(number, () => dateText(number, from1904)) ?? number
  return number
}

function blank(formula: string | undefined, { kept }: CellContext): CellValue {
  return formula === undefined ? null : kept.uncalculated(formula)
}
