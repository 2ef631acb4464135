import type { FaultKind } from './planted-faults.ts'

/** What every contender has to say of the same lines, so that their times are times for the same work. */
export interface Answer {
  /** How many lines have each fault. */
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>
  /** Centimes by year, in the book's years, of each output and enabler that has any. */
  readonly sums: Readonly<Record<string, readonly number[]>>
}

/** The sums that are not nothing in every year. */
export function nonZero(sums: Iterable<readonly [string, readonly number[]]>): Answer['sums'] {
  return Object.fromEntries([...sums].filter(([, amounts]) => amounts.some((amount) => amount !== 0)))
}
