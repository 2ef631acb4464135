/** A fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

export const zero: Fraction = { top: 0n, bottom: 1n }

export function fraction(top: bigint, bottom = 1n): Fraction {
  const divisor = greatestDivisor(top < 0n ? -top : top, bottom) || 1n
  return { top: top / divisor, bottom: bottom / divisor }
}

export function add(one: Fraction, other: Fraction): Fraction {
  return fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom)
}

export function times(one: Fraction, other: Fraction): Fraction {
  return fraction(one.top * other.top, one.bottom * other.bottom)
}

/** @param other is greater than zero */
export function over(one: Fraction, other: Fraction): Fraction {
  return fraction(one.top * other.bottom, one.bottom * other.top)
}

/** How far a whole number of centimes lies from a fraction, in centimes; a float, right to twelve digits. */
export function distance(centimes: bigint, exact: Fraction): number {
  return Math.abs(approximately(add(fraction(centimes), { top: -exact.top, bottom: exact.bottom })))
}

export function approximately({ top, bottom }: Fraction): number {
  const scale = 1_000_000_000_000n
  const whole = top / bottom
  return Number(whole) + Number(((top - whole * bottom) * scale) / bottom) / Number(scale)
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestDivisor(other, one % other)
}
