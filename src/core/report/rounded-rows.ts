import {
  partNames,
  type Allocation,
  type Flow,
  type Parts,
  type Unallocated,
} from '../allocation/allocation.ts'
import { spanOf, type Branch, type Span } from '../allocation/rounding/branch.ts'
import type { ByYear } from '../budget/periods.ts'
import type { ResultsFramework } from '../framework/schema.ts'

export type RowKind = 'output' | 'objective' | 'sector' | 'unallocated' | 'total'

/** A row and its exact amounts in centimes; where rows stand below it, they hold them and not itself. */
export interface Row {
  readonly kind: RowKind
  readonly code: string
  /** Of an output: the objective it stands under; an output driven to two has a row under each. */
  readonly objective?: string
  readonly byYear?: ByYear
  /** Of an output over the whole plan: direct, bureau and services. */
  readonly byPart?: readonly number[]
  /** Of an objective over the whole plan: each goal, then what is not linked. */
  readonly byGoal?: readonly number[]
}

/** Money of one source that reached one target. */
export type MoneyFlow = Pick<Flow, 'from' | 'to' | 'parts'>

/** What of an allocation the rounded tables are made of. */
export interface AllocatedMoney extends Pick<Allocation, 'years' | 'notLinked'> {
  readonly outputFlows: readonly MoneyFlow[]
  readonly goalFlows: readonly MoneyFlow[]
  readonly unallocated: readonly Pick<Unallocated, 'amounts'>[]
}

/**
 * The rows of the rounded tables as printed: the total, below it the sectors with their objectives, under
 * each its own outputs and those driven to it; last what is unallocated. An objective of an unknown sector
 * stands beside the sectors.
 */
export function rowTree(framework: ResultsFramework, allocation: AllocatedMoney): Branch<Row> {
  const sectorAt = new Map(framework.sectors.map(({ code }, at) => [code.toLowerCase(), at]))
  const objectives = framework.objectives.map(({ sector }, at) => ({
    sector: sectorAt.get(sector.toLowerCase()),
    branch: objectiveBranch(framework, allocation, at),
  }))
  const under = (sector: number | undefined) =>
    objectives.filter((objective) => objective.sector === sector).map(({ branch }) => branch)
  const sectors = framework.sectors.map(({ code }, at) => ({
    item: { kind: 'sector', code } satisfies Row,
    children: under(at),
  }))
  const byYear = sumByYear(
    allocation.years,
    allocation.unallocated.map(({ amounts }) => amounts),
  )
  const unallocated = {
    item: { kind: 'unallocated', code: 'unallocated', byYear } satisfies Row,
    children: [],
  }
  return { item: { kind: 'total', code: 'total' }, children: [...sectors, ...under(undefined), unallocated] }
}

/** The same rows without those of some kinds. */
export function rowsWithout(tree: Branch<Row>, ...kinds: readonly RowKind[]): Span<Row> {
  const pruned = ({ item, children }: Branch<Row>): Branch<Row> => ({
    item,
    children: children.filter((child) => !kinds.includes(child.item.kind)).map(pruned),
  })
  return spanOf(pruned(tree))
}

function objectiveBranch(framework: ResultsFramework, allocation: AllocatedMoney, at: number): Branch<Row> {
  const flows = allocation.outputFlows.filter(({ to }) => to === at)
  const goalFlows = allocation.goalFlows.filter(({ from }) => from === at)
  const { code: objective = '' } = framework.objectives[at] ?? {}
  const outputs = framework.objectives.flatMap(({ outputs = [] }, own) =>
    outputs.map(({ code }) => ({ code, own })),
  )
  const byGoal = framework.goals.map((_, goal) => sumOver(goalFlows.filter(({ to }) => to === goal)))
  const notLinked = allocation.notLinked[at]
  return {
    item: {
      kind: 'objective',
      code: objective,
      byGoal: [...byGoal, notLinked === undefined ? 0 : planned(notLinked)],
    },
    children: outputs.flatMap(({ code, own }, output) => {
      const received = flows.filter(({ from }) => from === output)
      if (own !== at && received.length === 0) return []
      const item = { kind: 'output', code, objective, ...amountsOf(allocation.years, received) } satisfies Row
      return [{ item, children: [] }]
    }),
  }
}

function amountsOf(years: readonly number[], flows: readonly MoneyFlow[]) {
  return {
    byYear: sumByYear(
      years,
      flows.flatMap(({ parts }) => partNames.map((part) => parts[part])),
    ),
    byPart: partNames.map((part) => flows.reduce((sum, { parts }) => sum + total(parts[part]), 0)),
  }
}

function sumByYear(years: readonly number[], amounts: readonly ByYear[]): ByYear {
  return years.map((_, year) => amounts.reduce((sum, byYear) => sum + (byYear[year] ?? 0), 0))
}

function sumOver(flows: readonly MoneyFlow[]): number {
  return flows.reduce((sum, { parts }) => sum + planned(parts), 0)
}

function planned(parts: Parts): number {
  return partNames.reduce((sum, part) => sum + total(parts[part]), 0)
}

function total(byYear: ByYear): number {
  return byYear.reduce((sum, amount) => sum + amount, 0)
}
