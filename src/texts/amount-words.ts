/** `-1234567.89` as `-1,234,567.89`, as the Union's English documents and our own sentences write it. */
export function grouped(number: string | number): string {
  const [whole = '', ...decimals] = String(number).split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/gu, ','), ...decimals].join('.')
}

/** `CHF 000` for thousands, `CHF` for single units, else `units of CHF 500`. */
export function unitName(currency: string, unit: number): string {
  if (unit === 1) return currency
  if (unit === 1000) return `${currency} 000`
  return unit === 1_000_000 ? `${currency} million` : `units of ${currency} ${grouped(unit)}`
}
