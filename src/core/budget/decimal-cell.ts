import { isBlank, type Cell, type FormattedNumber } from './cell.ts'
import { toInteger } from './written-number.ts'

/** A share or weight as read: an integer count of its smallest unit, or why it is none. */
export type DecimalCell =
  { readonly kind: 'read'; readonly value: number } | { readonly kind: 'blank' | 'not-a-number' | 'too-fine' }

/**
 * Reads a share (percent points, scale 2: basis points) or a weight (scale 6: millionths). Thousands are never
 * grouped here, so a comma is a decimal mark; a `%` behind the number is allowed.
 */
export function readDecimalCell(cell: Cell | undefined, scale: number): DecimalCell {
  if (isBlank(cell)) return { kind: 'blank' }
  if (typeof cell === 'number') return fromNumber(cell, scale)
  if (typeof cell === 'object' && cell !== null && 'number' in cell) return fromFormatted(cell, scale)
  const [, sign, whole = '', part = ''] =
    (typeof cell === 'string' && /^([-\u2212]?)(\d*)(?:[.,](\d*))?\s*%?$/.exec(cell.trim())) || []
  if (sign === undefined || whole + part === '') return { kind: 'not-a-number' }
  const decimal = { negative: sign !== '', digits: whole + part, decimals: part.length }
  const value = toInteger(decimal, scale, largest)
  if (value === 'too-large') return { kind: 'not-a-number' }
  return value === 'too-fine' ? { kind: value } : { kind: 'read', value }
}

/** Far beyond any weight, and small enough that sums stay exact. */
const largest = 1e12

/** A cell formatted as percent holds 0.3333 for 33.33 %; a weight is taken as the number it is. */
function fromFormatted({ number, format }: FormattedNumber, scale: number): DecimalCell {
  if (format === 'date') return { kind: 'not-a-number' }
  return fromNumber(scale === percentScale ? number * 100 : number, scale)
}

/** Shares are read to two decimals of a percent. */
const percentScale = 2

function fromNumber(value: number, scale: number): DecimalCell {
  const exact = value * 10 ** scale
  const rounded = Math.round(exact)
  if (!(Math.abs(rounded) <= largest)) return { kind: 'not-a-number' }
  // binary noise of 0.1 + 0.2, not a digit anyone typed
  const noise = 1e-6 + Math.abs(exact) * 1e-13
  return Math.abs(exact - rounded) > noise ? { kind: 'too-fine' } : { kind: 'read', value: rounded + 0 }
}
