import type { AllocationInput } from '../cascade.ts'
import { apportionLine } from '../plan.ts'
import type { Feed } from './trace-back.ts'

/** A line's money on one output or enabler in one year. */
export interface LineFeed extends Feed {
  readonly line: number
}

/** Finds the lines behind an output or enabler (a position in the list of outputs, then enablers). */
export type LineFeeds = (target: number, year: number) => readonly LineFeed[]

/** Indexes the lines by target, once, when the first figure is asked for. */
export function lineFeeds({ lines, placement, lookup }: AllocationInput): LineFeeds {
  const targets = lookup.outputs.length + lookup.enablers.length
  const direct = Array.from({ length: targets }, (): number[] => [])
  placement.target.forEach((target, line) => direct[target]?.push(line))
  const shares = Array.from({ length: targets }, (): { line: number; byYear: readonly number[] }[] => [])
  for (const { line, shares: placed } of placement.split) {
    apportionLine(lines, line, placed).forEach((byYear, at) => {
      shares[placed[at]?.target ?? -1]?.push({ line, byYear })
    })
  }
  return (target, year) => {
    const tagged = (direct[target] ?? []).map((line) => ({ line, amount: lines.amounts[year]?.[line] ?? 0 }))
    const split = (shares[target] ?? []).map(({ line, byYear }) => ({ line, amount: byYear[year] ?? 0 }))
    return [...tagged, ...split].filter(({ amount }) => amount !== 0).sort((a, b) => a.line - b.line)
  }
}
