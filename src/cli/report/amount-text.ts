import type { Decimal } from '../../core/report/shapes.ts'

/** `-1234567.89` as `-1,234,567.89`, as the Union's English documents and our own sentences write it. */
export function grouped(number: Decimal | number): string {
  const [whole = '', ...decimals] = String(number).split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/gu, ','), ...decimals].join('.')
}

/** `1234.50` as 123450. */
export function centimesOf(amount: Decimal): number {
  return Number(amount.replace('.', ''))
}

/** `CHF 000` for thousands, `CHF` for single units, else `units of CHF 500`. */
export function unitName(currency: string, unit: number): string {
  if (unit === 1) return currency
  if (unit === 1000) return `${currency} 000`
  return unit === 1_000_000 ? `${currency} million` : `units of ${currency} ${grouped(unit)}`
}
