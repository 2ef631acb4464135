import type { Decimal } from './shapes.ts'

/** `1234.50` as 123450. */
export function centimesOf(amount: Decimal): number {
  return Number(amount.replace('.', ''))
}
