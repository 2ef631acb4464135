import { partNames, type Allocation, type Flow, type Unallocated } from '../allocation/allocation.ts'
import { fullOf, gatherParts, noParts, sumByYear } from '../allocation/by-year.ts'
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
  const under = (place: number | undefined) =>
    framework.objectives.flatMap(({ sector }, at) =>
      sectorAt.get(sector.toLowerCase()) === place ? [objectiveBranch(framework, allocation, at)] : [],
    )
  const sectors = framework.sectors.map(({ code }, at): Branch<Row> => ({
    item: { kind: 'sector', code },
    children: under(at),
  }))
  const left = allocation.unallocated.map(({ amounts }) => amounts)
  const unallocated: Branch<Row> = {
    item: { kind: 'unallocated', code: 'unallocated', byYear: sumByYear(allocation.years.length, left) },
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
  const { years, outputFlows, goalFlows, notLinked } = allocation
  const objective = framework.objectives[at]?.code ?? ''
  const outputs = framework.objectives.flatMap(({ outputs: owned = [] }, own) =>
    owned.map(({ code }) => ({ code, own })),
  )
  const flows = outputFlows.filter(({ to }) => to === at)
  const children = outputs.flatMap(({ code, own }, output) => {
    const received = flows.filter(({ from }) => from === output)
    if (own !== at && received.length === 0) return []
    const [parts = noParts(years.length)] = gatherParts(1, years.length, received, () => 0)
    const byPart = partNames.map((part) => sumOf(parts[part]))
    const item: Row = { kind: 'output', code, objective, byYear: fullOf(parts), byPart }
    return [{ item, children: [] }]
  })
  const linked = goalFlows.filter(({ from }) => from === at)
  const byGoal = [
    ...gatherParts(framework.goals.length, years.length, linked, ({ to }) => to),
    notLinked[at] ?? noParts(years.length),
  ].map((parts) => sumOf(fullOf(parts)))
  return { item: { kind: 'objective', code: objective, byGoal }, children }
}

function sumOf(byYear: ByYear): number {
  return byYear.reduce((sum, amount) => sum + amount, 0)
}
