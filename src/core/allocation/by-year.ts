import type { ByYear } from '../budget/periods.ts'
import { partNames, type Parts } from './allocation.ts'

export function zeros(years: number): number[] {
  return Array.from({ length: years }, () => 0)
}

/** Adds year by year, into the first. */
export function addTo(sum: number[], amounts: ByYear): void {
  for (let year = 0; year < sum.length; year++) sum[year] = (sum[year] ?? 0) + (amounts[year] ?? 0)
}

export function sumByYear(years: number, all: Iterable<ByYear>): number[] {
  const sum = zeros(years)
  for (const amounts of all) addTo(sum, amounts)
  return sum
}

export function minus(amounts: ByYear, less: ByYear): number[] {
  return amounts.map((amount, year) => amount - (less[year] ?? 0))
}

export function isNil(amounts: ByYear): boolean {
  return amounts.every((amount) => amount === 0)
}

/** Direct, bureau and services together. */
export function fullOf({ direct, bureau, services }: Parts): number[] {
  return sumByYear(direct.length, [direct, bureau, services])
}

export function noParts(years: number): Parts {
  return { direct: zeros(years), bureau: zeros(years), services: zeros(years) }
}

/** Sums flows by where they stand: one amount a year for each of `count` places. */
export function gather<Item>(
  count: number,
  years: number,
  items: Iterable<Item>,
  placeOf: (item: Item) => number,
  amountsOf: (item: Item) => ByYear,
): number[][] {
  const sums = Array.from({ length: count }, () => zeros(years))
  for (const item of items) {
    const sum = sums[placeOf(item)]
    if (sum) addTo(sum, amountsOf(item))
  }
  return sums
}

/** The same of all three parts. */
export function gatherParts<Item extends { readonly parts: Parts }>(
  count: number,
  years: number,
  items: readonly Item[],
  placeOf: (item: Item) => number,
): Parts[] {
  const [direct = [], bureau = [], services = []] = partNames.map((part) =>
    gather(count, years, items, placeOf, ({ parts }) => parts[part]),
  )
  return direct.map((amounts, at) => ({
    direct: amounts,
    bureau: bureau[at] ?? [],
    services: services[at] ?? [],
  }))
}

/** What is left of each part. */
export function partsMinus(parts: Parts, less: Parts): Parts {
  return {
    direct: minus(parts.direct, less.direct),
    bureau: minus(parts.bureau, less.bureau),
    services: minus(parts.services, less.services),
  }
}
