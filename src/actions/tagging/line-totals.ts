import type { LineTable } from '../../core/budget/line-table.ts'

const known = new WeakMap<LineTable, Float64Array>()

/** What each line costs in all years, in centimes; added up once for each budget. */
export function lineTotals(lines: LineTable): Float64Array {
  const made = known.get(lines)
  if (made) return made
  const totals = new Float64Array(lines.count)
  for (const amounts of lines.amounts) {
    for (let line = 0; line < lines.count; line++) totals[line] = (totals[line] ?? 0) + (amounts[line] ?? 0)
  }
  known.set(lines, totals)
  return totals
}

/** Some lines, counted, with what they cost. */
export interface CountedLines {
  readonly count: number
  readonly centimes: number
}

export function countLines(lines: LineTable, some: Iterable<number>): CountedLines {
  const totals = lineTotals(lines)
  let count = 0
  let centimes = 0
  for (const line of some) {
    count += 1
    centimes += totals[line] ?? 0
  }
  return { count, centimes }
}
