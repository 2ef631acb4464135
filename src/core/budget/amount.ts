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
  if (typeof cell === 'number') return fromNumber(cell, format.scale)
  if (typeof cell === 'string') {
    if (cell === '') return null
    const plain = readPlain(cell, format.scale)
    const amount = plain === undefined ? fromText(cell, format.scale) : plain
    return format.textCounts || typeof amount !== 'number' ? amount : 'as-text'
  }
  if (cell === null || cell === undefined) return null
  return typeof cell === 'object' ? cell.fault : 'not-a-number'
}

/** A number of a workbook carries binary noise (0.1 + 0.2); a millionth of a franc is taken for noise. */
function fromNumber(value: number, scale: number): number | AmountFaultKind {
  const exact = value * 10 ** scale
  const rounded = Math.round(exact)
  const noise = 1e-4 + Math.abs(exact) * 1e-13
  if (!(Math.abs(rounded) <= largestAmount)) return 'too-large'
  if (Math.abs(exact - rounded) > noise) return 'too-fine'
  return rounded === 0 ? 0 : rounded
}

function fromText(text: string, scale: number): number | null | AmountFaultKind {
  if (text.trim() === '') return null
  const written = readWrittenNumber(text)
  return typeof written === 'string' ? written : toInteger(written, scale, largestAmount)
}

/**
 * The common spelling `-?digits[.digits]`, read digit by digit because a budget has millions of them.
 * @returns centimes or a fault; undefined where the text is spelt otherwise
 */
function readPlain(text: string, scale: number): number | AmountFaultKind | undefined {
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  let value = 0
  let point = -1
  let fine = false
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      if (point < 0 || at - point <= scale) value = value * 10 + digit
      else if (digit > 0) fine = true
    } else if (digit === -2 && point < 0 && at > start) point = at
    else return undefined
  }
  const length = text.length - start
  if (length === 0 || length > 15 || point === text.length - 1) return undefined
  const decimals = point < 0 ? 0 : text.length - 1 - point
  if (decimals === 3 && point - start <= 3 && text.charCodeAt(start) !== 48) return 'ambiguous'
  if (fine) return 'too-fine'
  const amount = value * (powersOfTen[scale - Math.min(decimals, scale)] ?? 1)
  if (amount > largestAmount) return 'too-large'
  return start === 1 && amount !== 0 ? -amount : amount
}

const powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000]
