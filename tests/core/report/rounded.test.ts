import { sectorCodeSchema } from '../../../src/core/framework/schema.ts'
import { roundedTables } from '../../../src/core/report/rounded.ts'
import type { MoneyFlow } from '../../../src/core/report/rounded-rows.ts'
import { frameworkOf, moneyOf, partsOf } from './rounded-samples.ts'

/** Two sectors, 2020-2021; output A.1-2 is driven to B.1 as well. Amounts in CHF by year. */
const framework = frameworkOf({ A: [2], B: [1] }, ['G.1', 'G.2'])
const outputFlows = [
  flow(0, 0, { direct: [1_000, 1_000], bureau: [400, 0], services: [0, 400] }),
  flow(1, 0, { direct: [2_000, 600] }),
  flow(1, 1, { services: [300, 0] }),
  flow(2, 1, { bureau: [0, 1_500] }),
]
const goalFlows = [
  flow(0, 0, { direct: [3_000, 1_600] }),
  flow(1, 1, { bureau: [0, 700], services: [150, 0] }),
]
const book = moneyOf(framework, [2020, 2021], outputFlows, goalFlows, [50_000, 0])
const tables = roundedTables(framework, book, 1000)

test('by period: year, year, biennium, plan, share', () => {
  expect(printed(tables.byPeriod.rows, ({ values, share }) => [...Object.values(values), share])).toEqual([
    'A: 3 2 5 5 70.1',
    'A.1: 3 2 5 5 70.1',
    'A.1 A.1-1: 1 2 3 3 36.3',
    'A.1 A.1-2: 2 0 2 2 33.8',
    'B: 0 2 2 2 23.4',
    'B.1: 0 2 2 2 23.4',
    'B.1 A.1-2: 0 0 0 0 3.9',
    'B.1 B.1-1: 0 2 2 2 19.5',
    'unallocated: 1 0 1 1 6.5',
  ])
  expect(tables.byPeriod.total).toEqual({ 2020: 4, 2021: 4, '2020-2021': 8, plan: 8 })
})

test('by goal: G.1, G.2, not linked, total', () => {
  expect(tables.byGoal.columns).toEqual(['G.1', 'G.2', 'notLinked'])
  expect(printed(tables.byGoal.rows, ({ values, total }) => [...Object.values(values), total])).toEqual([
    'A: 4 0 1 5',
    'A.1: 4 0 1 5',
    'B: 0 1 1 2',
    'B.1: 0 1 1 2',
  ])
  expect(tables.byGoal.total).toEqual({ 'G.1': 4, 'G.2': 1, notLinked: 2, all: 7 })
})

test('by part: direct, bureau, services, total', () => {
  expect(tables.byPart.columns).toEqual(['direct', 'bureau', 'services'])
  expect(printed(tables.byPart.rows, ({ values, total }) => [...Object.values(values), total])).toEqual([
    'A: 4 0 1 5',
    'A.1: 4 0 1 5',
    'A.1 A.1-1: 2 0 1 3',
    'A.1 A.1-2: 2 0 0 2',
    'B: 0 2 0 2',
    'B.1: 0 2 0 2',
    'B.1 A.1-2: 0 0 0 0',
    'B.1 B.1-1: 0 2 0 2',
  ])
  expect(tables.byPart.total).toEqual({ direct: 4, bureau: 2, services: 1, all: 7 })
})

test('the log names what is not shown as its nearest whole number', () => {
  const named = tables.log.map(({ table, row, objective = '', column, exact, shown }) =>
    [table, objective, row, column, exact, shown].filter((word) => word !== '').join(' '),
  )
  expect(named).toEqual([
    'byPeriod A.1 A.1-1 2021 1400.00 2',
    'byPeriod A.1 A.1-2 2021 600.00 0',
    'byPeriod A.1 A.1-2 2020-2021 2600.00 2',
    'byPeriod A.1 A.1-2 plan 2600.00 2',
    'byGoal A G.1 4600.00 4',
    'byGoal A.1 G.1 4600.00 4',
    'byGoal total G.1 4600.00 4',
    'byPart A direct 4600.00 4',
    'byPart A services 400.00 1',
    'byPart A.1 direct 4600.00 4',
    'byPart A.1 services 400.00 1',
    'byPart A.1 A.1-1 services 400.00 1',
    'byPart A.1 A.1-2 direct 2600.00 2',
    'byPart A.1 A.1-2 all 2600.00 2',
    'byPart total direct 4600.00 4',
  ])
  expect(tables.log[0]).toEqual({
    table: 'byPeriod',
    kind: 'output',
    row: 'A.1-1',
    objective: 'A.1',
    column: '2021',
    exact: '1400.00',
    shown: 2,
  })
})

test.each([0, -1, 0.5, NaN, Infinity])('refuses %d as a unit', (unit) => {
  expect(() => roundedTables(framework, book, unit)).toThrow(RangeError)
})

test('whole francs, and a plan that begins in an odd year', () => {
  const years = [2021, 2022, 2023, 2024]
  const flows = [{ from: 0, to: 0, parts: partsOf([150, 149, 149, 49], [0, 0, 0, 0], [0, 0, 0, 0]) }]
  const { byPeriod } = roundedTables(framework, moneyOf(framework, years, flows, [], [0, 0, 0, 0]), 1)
  expect(byPeriod.total).toEqual({ 2021: 2, 2022: 2, 2023: 1, 2024: 0, '2022-2023': 3, plan: 5 })
  expect(Object.keys(byPeriod.total)).toEqual(['2021', '2022', '2023', '2024', '2022-2023', 'plan'])
})

test('sectors are known without regard to case; an objective of an unknown one stands beside the sectors', () => {
  const sectors = ['C', 'b'].map((code) => sectorCodeSchema.parse(code))
  const objectives = framework.objectives.map((objective, at) => ({
    ...objective,
    sector: sectors[at] ?? objective.sector,
  }))
  const { byPeriod } = roundedTables({ ...framework, objectives }, book, 1000)
  const codes = byPeriod.rows.map(({ code }) => code)
  expect(codes).toEqual(['A', 'B', 'B.1', 'A.1-2', 'B.1-1', 'A.1', 'A.1-1', 'A.1-2', 'unallocated'])
  expect(byPeriod.total).toEqual(tables.byPeriod.total)
})

interface Named {
  readonly kind: string
  readonly code: string
  readonly objective?: string
}

/** Rows as `A.1 A.1-1: 1 2 3 3 36.3`. */
function printed<R extends Named>(rows: readonly R[], figures: (row: R) => readonly number[]) {
  return rows.map((row) => {
    const name = row.objective === undefined ? row.code : `${row.objective} ${row.code}`
    return `${name}: ${figures(row).join(' ')}`
  })
}

/** A flow in francs. */
function flow(
  from: number,
  to: number,
  francs: Partial<Record<'direct' | 'bureau' | 'services', number[]>>,
): MoneyFlow {
  const { direct = [0, 0], bureau = [0, 0], services = [0, 0] } = francs
  const centimes = (amounts: number[]) => amounts.map((amount) => amount * 100)
  return { from, to, parts: partsOf(centimes(direct), centimes(bureau), centimes(services)) }
}
