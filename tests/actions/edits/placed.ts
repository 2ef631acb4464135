import type { Budget } from '../../../src/core/budget/budget.ts'
import { placeLines } from '../../../src/core/rules/place-lines.ts'

/** Where the money of each line goes, as text: `R.1-1`, `R.1-1 60.00 + R.1-2 40.00`, or the finding that keeps it. */
export function placesIn(budget: Budget): readonly string[] {
  const { outputs, enablers } = budget.lookup
  const codes = [...outputs, ...enablers].map(({ code }) => code)
  const { target, split, unplaced } = placeLines(budget)
  const places = [...target].map((at) => codes[at] ?? '')
  for (const { line, shares } of split) {
    places[line] = shares
      .map(({ target: at, basisPoints }) => `${codes[at] ?? ''} ${(basisPoints / 100).toFixed(2)}`)
      .join(' + ')
  }
  for (const { line, reason } of unplaced) places[line] = reason
  return places
}

/** The sum of each year, in centimes. */
export function sumsIn({ lines }: Budget): readonly number[] {
  return lines.amounts.map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0))
}
