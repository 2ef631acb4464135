import type { Cell } from './cell.ts'
import { readWrittenNumber, toInteger } from './written-number.ts'

/** Why an amount cannot be counted. `as-text`: a number for sure, but Excel's own sums skip text. */
export type AmountFaultKind =
  'ambiguous' | 'not-a-number' | 'too-fine' | 'too-large' | 'as-text' | 'error' | 'uncalculated'

/** How amounts are written in a source. */
export interface AmountFormat {
  /** Decimals of one unit as written, down to the centime: 2 for CHF, 5 for CHF 000. */
  readonly scale: 2 | 5
  /** In CSV every cell is text and text is read; in a workbook text is never counted. */
  readonly textCounts: boolean
}

/** The largest amount of one cell, in centimes: CHF 100 billion, so that sums stay exact integers. */
export const largestAmount = 1e13

/**
 * Reads one amount.
 * @returns centimes, `null` for a blank cell, or why it cannot be counted
 */
export function readAmount(cell: Cell | undefined, format: AmountFormat): number | null | AmountFaultKind {
  const plain = readPlainAmount(cell, format)
  if (!Number.isNaN(plain)) return plain
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string') return readWritten(cell, format)
  if (typeof cell === 'number') {
    return Math.abs(Math.round(cell * unitOf(format.scale))) <= largestAmount ? 'too-fine' : 'too-large'
  }
  if (typeof cell === 'boolean') return 'not-a-number'
  if ('fault' in cell) return cell.fault
  return cell.format === 'date' ? 'not-a-number' : readAmount(cell.number, format)
}

/**
 * Reads the amounts nearly all cells hold: numbers, and in CSV the spelling `-?digits[.digits]`.
 * @returns centimes, or NaN for all that `readAmount` has to look at more closely; always a number, because a
 * budget has millions of amounts and a value of several types would be an object each
 */
export function readPlainAmount(cell: Cell | undefined, { scale, textCounts }: AmountFormat): number {
  if (typeof cell === 'number') return fromNumber(cell, scale)
  return textCounts && typeof cell === 'string' ? fromPlainText(cell, scale) : NaN
}

/** A number of a workbook carries binary noise (0.1 + 0.2); a millionth of a franc is taken for noise. */
function fromNumber(value: number, scale: number): number {
  const exact = value * unitOf(scale)
  const rounded = Math.round(exact)
  const noise = 1e-4 + Math.abs(exact) * 1e-13
  // -0 + 0 is 0
  return Math.abs(rounded) <= largestAmount && Math.abs(exact - rounded) <= noise ? rounded + 0 : NaN
}

function fromPlainText(text: string, scale: number): number {
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  const length = text.length - start
  if (length < 1 || length > 15) return NaN
  let value = 0
  let point = -1
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (digit === -2 && point < 0 && at > start) point = at
    else return NaN
  }
  const decimals = point < 0 ? 0 : text.length - 1 - point
  // three decimals may be thousands, more than the scale may be too fine, a last point has none
  if (decimals === 3 || decimals > scale || point === text.length - 1) return NaN
  const amount = value * unitOf(scale - decimals)
  if (amount > largestAmount) return NaN
  return start === 1 ? 0 - amount : amount
}

/** An amount in any other spelling, or a fault. */
function readWritten(text: string, { scale, textCounts }: AmountFormat): number | null | AmountFaultKind {
  if (text.trim() === '') return null
  const written = readWrittenNumber(text)
  const amount = typeof written === 'string' ? written : toInteger(written, scale, largestAmount)
  return textCounts || typeof amount !== 'number' ? amount : 'as-text'
}

function unitOf(decimals: number): number {
  return powersOfTen[decimals] ?? 1
}

const powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000]
