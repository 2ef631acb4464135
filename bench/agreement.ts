import type { Answer } from './answer.ts'

/** What two answers to the same lines disagree on, in words; empty where they agree. */
export function disagreements(one: Answer, other: Answer): string[] {
  return [
    ...differences('lines with', one.faults, other.faults),
    ...differences('sum of', one.sums, other.sums),
  ]
}

function differences(
  what: string,
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
    const [a, b] = [one[key], other[key]].map((value) => JSON.stringify(value ?? 0))
    return a === b ? [] : [`${what} ${key}: ${a ?? ''}, ${b ?? ''}`]
  })
}
