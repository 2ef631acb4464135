import type { Book } from './book.ts'
import { sum, type Parts } from './centimes.ts'
import { cascadeOfYear, plus, type Pending, type ReadBook, type Year } from './cascade-of-a-year.ts'
import { driversOf } from './driver-rows.ts'
import { placedLines } from './placed-lines.ts'
import { periodsOf, placesOf } from './places.ts'

/** Amounts as text by period key. */
export type Figures = Readonly<Record<string, string>>

/** The allocation as JSON without published tables and findings; what is unallocated stands by `stage from`. */
export interface OracleAllocation {
  readonly periods: readonly string[]
  readonly pending: Pending
  readonly total: Figures
  readonly notLinked: Readonly<Record<string, Figures>>
  readonly unallocated: Readonly<Record<string, Figures>>
  readonly stages: readonly Readonly<Record<string, unknown>>[]
  readonly outputs: readonly Readonly<Record<string, unknown>>[]
  readonly objectives: readonly Readonly<Record<string, unknown>>[]
  readonly sectors: readonly Readonly<Record<string, unknown>>[]
  readonly goals: readonly Readonly<Record<string, unknown>>[]
}

export function readBook(book: Book): ReadBook {
  const places = placesOf(book.framework)
  return { book, places, lines: placedLines(book, places), drivers: driversOf(book, places) }
}

/** A second, slow and obvious engine: every figure of the allocation from rows of texts. */
export function oracleAllocation(book: Book, pending: Pending): OracleAllocation {
  const read = readBook(book)
  const { places } = read
  const years = new Map(book.years.map((year) => [year, cascadeOfYear(read, year, pending)]))
  const periods = periodsOf(book)

  const figures = (amountIn: (year: Year) => bigint): Record<string, string> =>
    Object.fromEntries(
      Object.entries(periods).map(([key, covered]) => {
        const amounts = covered
          .map((year) => years.get(year))
          .flatMap((year) => (year ? [amountIn(year)] : []))
        return [key, written(sum(amounts))]
      }),
    )
  const parts = (partsIn: (year: Year) => Parts): Record<string, Figures> => ({
    direct: figures((year) => partsIn(year)[0]),
    bureau: figures((year) => partsIn(year)[1]),
    services: figures((year) => partsIn(year)[2]),
    full: figures((year) => sum(partsIn(year))),
  })
  const of = (kind: 'outputs' | 'objectives' | 'goals', code: string): Record<string, Figures> =>
    parts((year) => year[kind].get(code) ?? [0n, 0n, 0n])
  const inSector = (year: Year, sector: string): Parts =>
    places.objectives
      .filter((objective) => objective.sector === sector)
      .map(({ code }) => year.objectives.get(code) ?? ([0n, 0n, 0n] as const))
      .reduce(plus, [0n, 0n, 0n])

  const left = new Set([...years.values()].flatMap(({ unallocated }) => [...unallocated.keys()]))
  return {
    periods: Object.keys(periods),
    pending,
    total: figures(({ stages }) => stages[pending === 'only' ? 3 : 0].in),
    notLinked: parts(({ notLinked }) => notLinked),
    unallocated: withoutZeros(
      [...left].map((key) => [key, figures(({ unallocated }) => unallocated.get(key) ?? 0n)]),
    ),
    stages: [0, 1, 2, 3, 4].map((stage) => ({
      stage,
      in: figures(({ stages }) => stages[stage]?.in ?? 0n),
      out: figures(({ stages }) => stages[stage]?.out ?? 0n),
      left: figures(({ stages }) => stages[stage]?.left ?? 0n),
    })),
    outputs: places.outputs.map(({ code, objective }) => ({ code, objective, ...of('outputs', code) })),
    objectives: places.objectives.map(({ code, sector }) => ({ code, sector, ...of('objectives', code) })),
    sectors: places.receivers.map(({ sector }) => ({
      code: sector,
      ...parts((year) => inSector(year, sector)),
    })),
    goals: places.goals.map(({ code }) => ({ code, ...of('goals', code) })),
  }
}

/** What is left by key, sorted; keys without money in any year say nothing. */
export function withoutZeros(entries: readonly (readonly [string, Figures])[]): Record<string, Figures> {
  const withMoney = entries.filter(([, amounts]) =>
    Object.values(amounts).some((amount) => amount !== '0.00'),
  )
  return Object.fromEntries(withMoney.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Centimes in the currency's main unit: `-12.50`. */
function written(centimes: bigint): string {
  const size = String(centimes < 0n ? -centimes : centimes).padStart(3, '0')
  return `${centimes < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`
}
