import type { AmountFault } from '../../budget/line-table.ts'
import { readWrittenNumber } from '../../budget/written-number.ts'
import type { Fix, Place } from '../../finding.ts'

/** The number a text surely means, or an amount to the centime, as the fix for its cell; nothing where it would be a guess. */
export function fixFor({ kind, text }: AmountFault, at: Place, scale: number): { readonly fix?: Fix } {
  const value = kind === 'as-text' ? plain(text) : kind === 'too-fine' ? rounded(text, scale) : undefined
  return value === undefined ? {} : { fix: { value, changes: [{ at, old: text, new: value }] } }
}

/** `(1'234.50)` as `-1234.50`. */
function plain(text: string): string | undefined {
  const written = readWrittenNumber(text)
  if (typeof written === 'string') return undefined
  const { negative, digits, decimals } = written
  const point = digits.length - decimals
  const part = decimals > 0 ? `.${digits.slice(point)}` : ''
  return `${negative ? '-' : ''}${digits.slice(0, point) || '0'}${part}`
}

function rounded(text: string, scale: number): string | undefined {
  const exact = Number(plain(text) ?? text)
  return Number.isFinite(exact) ? exact.toFixed(scale) : undefined
}
