import * as fc from 'fast-check'
import type { PartName, Parts } from '../../../src/core/allocation/allocation.ts'
import type { AllocatedMoney, MoneyFlow } from '../../../src/core/report/rounded-rows.ts'
import { resultsFrameworkSchema, type ResultsFramework } from '../../../src/core/framework/schema.ts'

/** A framework of objectives by sector, each a list of its number of outputs: `{ A: [2, 1] }`. */
export function frameworkOf(
  sectors: Readonly<Record<string, readonly number[]>>,
  goals: readonly string[],
): ResultsFramework {
  return resultsFrameworkSchema.parse({
    id: 'sample',
    years: [2020, 2023],
    sectors: Object.keys(sectors).map((code) => ({ code, name: code })),
    units: [],
    goals: goals.map((code) => ({ code, title: code })),
    objectives: Object.entries(sectors).flatMap(([sector, objectives]) =>
      objectives.map((outputs, at) => {
        const code = `${sector}.${at + 1}`
        const numbered = Array.from({ length: outputs }, (_, output) => `${code}-${output + 1}`)
        return {
          code,
          sector,
          title: code,
          outputs: numbered.map((output) => ({ code: output, text: output })),
        }
      }),
    ),
  })
}

/** The money of flows by objective; what flows into an objective and to no goal is not linked. */
export function moneyOf(
  framework: ResultsFramework,
  years: readonly number[],
  outputFlows: readonly MoneyFlow[],
  goalFlows: readonly MoneyFlow[],
  unallocated: readonly number[],
): AllocatedMoney {
  const notLinked = framework.objectives.map((_, at) => {
    const left = (part: PartName, year: number) =>
      sumOf(
        outputFlows.filter(({ to }) => to === at),
        part,
        year,
      ) -
      sumOf(
        goalFlows.filter(({ from }) => from === at),
        part,
        year,
      )
    const byYear = (part: PartName) => years.map((_, year) => left(part, year))
    return { direct: byYear('direct'), bureau: byYear('bureau'), services: byYear('services') }
  })
  return { years, outputFlows, goalFlows, notLinked, unallocated: [{ amounts: unallocated }] }
}

export function partsOf(
  direct: readonly number[],
  bureau: readonly number[],
  services: readonly number[],
): Parts {
  return { direct, bureau, services }
}

function sumOf(flows: readonly MoneyFlow[], part: PartName, year: number): number {
  return flows.reduce((sum, { parts }) => sum + (parts[part][year] ?? 0), 0)
}

export interface SampleBook {
  readonly framework: ResultsFramework
  readonly allocation: AllocatedMoney
}

/** A framework and an allocation of it: outputs driven elsewhere, credits and whole thousands are frequent. */
export const sampleBook: fc.Arbitrary<SampleBook> = fc
  .record({
    sectors: fc.constantFrom<Record<string, number[]>>(
      { A: [2, 1], B: [1] },
      { A: [], B: [3], C: [0, 2] },
      { A: [1] },
    ),
    goals: fc.constantFrom(['G.1', 'G.2', 'G.3'], ['G.1'], []),
    years: fc.constantFrom([2020, 2021], [2021, 2022, 2023, 2024], [2023], [2020, 2021, 2022], []),
  })
  .chain(({ sectors, goals, years }) => {
    const framework = frameworkOf(sectors, goals)
    const homes = framework.objectives.flatMap(({ outputs = [] }, at) => outputs.map(() => at))
    const flow = (from: number, to: number) => amounts(years).map((parts) => ({ from, to, parts }))
    const outputFlows = fc
      .record({
        own: fc.tuple(...homes.map((to, from) => flow(from, to))),
        driven: fc.subarray(
          homes.flatMap((home, from) =>
            framework.objectives.flatMap((_, to) => (to === home ? [] : [flow(from, to)])),
          ),
        ),
      })
      .chain(({ own, driven }) => fc.tuple(...driven).map((others) => [...own, ...others]))
    const goalFlows = fc
      .subarray(framework.objectives.flatMap((_, from) => goals.map((_, to) => flow(from, to))))
      .chain((flows) => fc.tuple(...flows))
    return fc.tuple(outputFlows, goalFlows, byYear(years)).map(([ofOutputs, ofGoals, left]) => ({
      framework,
      allocation: moneyOf(framework, years, ofOutputs, ofGoals, left),
    }))
  })

function amounts(years: readonly number[]): fc.Arbitrary<Parts> {
  return fc.record({ direct: byYear(years), bureau: byYear(years), services: byYear(years) })
}

function byYear(years: readonly number[]): fc.Arbitrary<number[]> {
  const centimes = fc.oneof(
    fc.integer({ min: -300_000, max: 600_000 }),
    fc.constantFrom(0, 50_000, 100_000, -100_000),
  )
  return fc.array(centimes, { minLength: years.length, maxLength: years.length })
}
