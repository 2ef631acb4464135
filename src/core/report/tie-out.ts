import type { Allocation } from '../allocation/allocation.ts'
import { isNil, minus, sumByYear } from '../allocation/by-year.ts'
import type { Budget } from '../budget/budget.ts'
import type { ByYear } from '../budget/periods.ts'
import { totalsBy } from '../budget/totals.ts'

/** A row of the financial layout: what was planned in an expense category, and what of it reached a result. */
export interface TieOutRow {
  /** The position of the category in the framework; undefined for a text that names none. */
  readonly category: number | undefined
  /** The texts lines have for it; `''` is a blank cell. */
  readonly texts: readonly string[]
  readonly planned: ByYear
  readonly placed: ByYear
}

/** Money that makes the difference between the layouts: a line that is not placed, or what stays in a pool. */
export interface TieOutLeft {
  readonly from: string
  readonly activity: string
  readonly reason: string
  readonly stage: 0 | 1 | 2
  readonly amounts: ByYear
}

/** The financial layout tied to the results layout. */
export interface TieOut {
  readonly rows: readonly TieOutRow[]
  readonly left: readonly TieOutLeft[]
}

/**
 * Ties the financial layout (by expense category) to the results layout: in each category planned less placed
 * are the lines that are not placed, named one by one; below stand the pools that keep money.
 */
export function tieOutOf({ lookup, lines }: Budget, allocation: Allocation): TieOut {
  const { books, framework } = lookup
  const { texts, symbols } = lines.coded.Category
  const categoryOf = texts.map((text) => {
    const is = books.category.resolve(text)
    return is.kind === 'known' ? is.at : undefined
  })
  const left = allocation.unallocated.map(({ source, from, reason, stage, amounts }) => {
    const line = source.kind === 'line' ? source.line : undefined
    const activity = line === undefined ? '' : (lines.activity[line] ?? '')
    return { from, activity, reason, stage, amounts, symbol: line === undefined ? -1 : (symbols[line] ?? 0) }
  })
  const planned = totalsBy(lines, 'Category')
  const rowOf = (category: number | undefined, positions: readonly number[]): TieOutRow => {
    const all = sumByYear(
      lines.years.length,
      positions.map((at) => planned.get(texts[at] ?? '') ?? []),
    )
    const missing = left.filter(({ symbol }) => positions.includes(symbol)).map(({ amounts }) => amounts)
    return {
      category,
      texts: positions.map((at) => texts[at] ?? ''),
      planned: all,
      placed: minus(all, sumByYear(lines.years.length, missing)),
    }
  }
  const positionsOf = (category: number): number[] =>
    texts.flatMap((_, at) => (categoryOf[at] === category ? [at] : []))
  const strangers = texts.flatMap((_, at) => (categoryOf[at] === undefined ? [at] : []))
  return {
    rows: [
      ...(framework.categories ?? []).map((_, at) => rowOf(at, positionsOf(at))),
      ...strangers.map((at) => rowOf(undefined, [at])).filter(({ planned: all }) => !isNil(all)),
    ],
    left: left.map(({ from, activity, reason, stage, amounts }) => ({
      from,
      activity,
      reason,
      stage,
      amounts,
    })),
  }
}
