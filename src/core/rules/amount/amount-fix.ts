import type { AmountFault } from '../../budget/line-table.ts'
import { readWrittenNumber } from '../../budget/written-number.ts'
import type { Fix, Place } from '../../finding.ts'

/** The number a text surely means, as the fix for its cell; nothing where it would be a guess. */
export function fixFor({ kind, text }: AmountFault, at: Place, scale: number): { readonly fix?: Fix } {
  if (kind !== 'as-text' && kind !== 'too-fine') return {}
  const written = readWrittenNumber(text)
  if (typeof written === 'string') return {}
  const { negative, digits, decimals } = written
  const point = digits.length - decimals
  const exact = `${digits.slice(0, point) || '0'}${decimals > 0 ? `.${digits.slice(point)}` : ''}`
  const magnitude = kind === 'as-text' ? exact : Number(exact).toFixed(scale)
  const value = `${negative ? '-' : ''}${magnitude}`
  return { fix: { value, changes: [{ at, old: text, new: value }] } }
}
