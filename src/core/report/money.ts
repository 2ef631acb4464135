/** An amount in the currency's main unit, `-?\d+\.\d\d`, never `-0.00`. */
export function decimalOf(centimes: number): string {
  const size = Math.abs(centimes)
  const whole = (size - (size % 100)) / 100
  const sign = centimes < 0 ? '-' : ''
  return `${sign}${whole}.${String(size % 100).padStart(2, '0')}`
}
