/** A column of every table of figures: a year, a biennium or the whole plan. */
export interface Period {
  /** `2021`, `2020-2021` or `plan`. */
  readonly key: string
  /** Positions, in the book's ascending years, of the years it covers. */
  readonly years: readonly number[]
}

/**
 * The periods of a book: its years, then the biennia (even year first) both of whose years it has,
 * then `plan`, which is all of them.
 * @param years the book's years, ascending, each once
 */
export function periodsOf(years: readonly number[]): readonly Period[] {
  const single = years.map((year, position) => ({ key: String(year), years: [position] }))
  const biennia = years.flatMap((year, position) =>
    year % 2 === 0 && years[position + 1] === year + 1
      ? [{ key: `${year}-${year + 1}`, years: [position, position + 1] }]
      : [],
  )
  return [...single, ...biennia, { key: 'plan', years: years.map((_, position) => position) }]
}

/** The amount of a period, in centimes: the sum over its years. */
export function amountOf(period: Period, byYear: ByYear): number {
  return period.years.reduce((sum, position) => sum + (byYear[position] ?? 0), 0)
}

/** Amounts in centimes, one for each of the book's years. */
export type ByYear = readonly number[]
