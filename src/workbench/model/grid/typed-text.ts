import type { PlainValue } from './cell-content.ts'
import { isErrorText } from './cell-content.ts'
import { readMoment } from './typed-dates.ts'

/** What Excel makes of a text that is written into a cell: it is read as if typed, by the rules of US English. */
export interface Typed {
  readonly value: PlainValue
  readonly isText: boolean
  readonly formula?: string
  /** The format that a cell in General takes along with such a value. */
  readonly format?: string
}

const number = /^([+-]?)(\$?)([+-]?)((?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?)( ?%)?$/
const inBrackets = /^\((\$?[\d,.]+%?)\)$/
const percentFirst = /^(-?)%(\d[\d,.]*)$/
const fraction = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/
/** More digits than these Excel does not keep. */
const keptDigits = 15

/** `isTextCell`: the cell's format is `@`, so all stays as it is. */
export function readTyped(text: string, isTextCell: boolean): Typed {
  if (isTextCell) return { value: text, isText: true }
  if (text.startsWith("'")) return { value: text.slice(1), isText: true }
  if (text.startsWith('=') && text.length > 1) return { value: '', isText: false, formula: text }
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', isText: false }
  if (isErrorText(trimmed.toUpperCase())) return { value: trimmed.toUpperCase(), isText: false }
  return readNumber(trimmed) ?? readFraction(trimmed) ?? readMoment(trimmed) ?? { value: text, isText: false }
}

/**
 * The text of what somebody types by the keyboard: a sign begins a formula, too, brackets that are left open at its end
 * are closed, and what goes into a percentage is one.
 */
export function completed(text: string, format: string): string {
  if (format === '@') return text
  const { value, isText } = readTyped(text, false)
  const isSigned = /^(?:[+-].|@[A-Z.]+\()/is.test(text) && typeof value === 'string' && !isText
  if (isSigned) return closed(`=${text.replace(/^@/, '')}`)
  if (text.startsWith('=')) return closed(text)
  const isPercent = /%/.test(format) && typeof value === 'number' && Math.abs(value) >= 1
  return isPercent && /^[+-]?[\d,.]+$/.test(text.trim()) ? `${text.trim()}%` : text
}

function closed(formula: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')
  const open = (bare.match(/\(/g)?.length ?? 0) - (bare.match(/\)/g)?.length ?? 0)
  return open > 0 && !/["']/.test(bare) ? formula + ')'.repeat(open) : formula
}

function readNumber(text: string): Typed | undefined {
  const [, minus = '', share = ''] = percentFirst.exec(text) ?? []
  const bracketed = inBrackets.exec(text)?.[1]
  const plain = share !== '' ? `${minus}${share}%` : bracketed === undefined ? text : `-${bracketed}`
  const [, sign = '', currency, inner = '', digits = '', percent] = number.exec(plain) ?? []
  if (!/\d/.test(digits) || (sign !== '' && inner !== '') || (inner !== '' && currency === ''))
    return undefined
  const size = Number(kept(digits.replaceAll(',', '')))
  if (!Number.isFinite(size)) return undefined
  const value = sign + inner === '-' ? -size : size
  const isWhole = !digits.includes('.')
  if (percent !== undefined) return { value: value / 100, isText: false, format: isWhole ? '0%' : '0.00%' }
  const format =
    currency === '$'
      ? isWhole
        ? '$#,##0_);[Red]($#,##0)'
        : '$#,##0.00_);[Red]($#,##0.00)'
      : digits.includes(',')
        ? isWhole
          ? '#,##0'
          : '#,##0.00'
        : /e/i.test(digits)
          ? '0.00E+00'
          : undefined
  return { value, isText: false, ...(format !== undefined && { format }) }
}

/** The sixteenth digit and those behind it are noughts. */
function kept(digits: string): string {
  const [mantissa = '', exponent = ''] = digits.split(/(?=e)/i)
  let count = 0
  const rounded = mantissa.replace(/\d/g, (digit) => {
    if (count > 0 || digit !== '0') count += 1
    return count > keptDigits ? '0' : digit
  })
  return rounded + exponent
}

/** `1 1/2` and `0 3/4`; without a whole number before it, it is a date. */
function readFraction(text: string): Typed | undefined {
  const [, sign, whole, above, below = ''] = fraction.exec(text) ?? []
  if (whole === undefined || Number(below) === 0) return undefined
  const size = Number(whole) + Number(above) / Number(below)
  const places = '?'.repeat(Math.min(2, below.length))
  return { value: sign === '-' ? -size : size, isText: false, format: `# ${places}/${places}` }
}
