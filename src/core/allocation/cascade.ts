import type { DriverRow } from '../budget/drivers.ts'
import type { LineTable } from '../budget/line-table.ts'
import type { LinkRow } from '../budget/links.ts'
import type { ByYear } from '../budget/periods.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import type { Allocation, Parts, PendingMode, StageAccount } from './allocation.ts'
import { fullOf, gather, gatherParts, minus, noParts, partsMinus, sumByYear, zeros } from './by-year.ts'
import { driverSearch } from './drivers.ts'
import { planMoney } from './plan.ts'
import type { Placement } from './placement.ts'
import { spreadPools } from './pools.ts'
import { toGoals, toObjectives } from './results.ts'

/** What the rules let through. */
export interface AllocationInput {
  readonly lookup: FrameworkLookup
  readonly lines: LineTable
  readonly placement: Placement
  /** Driver rows that no rule found wrong. */
  readonly drivers: readonly DriverRow[]
  /** By objective, its links, where all of them can be used. */
  readonly links: ReadonlyMap<number, readonly LinkRow[]>
}

/**
 * The cascade: a strictly forward cost allocation in whole centimes, each year by itself, in which every stage
 * conserves its total (Council Decision, "New cost-allocation methodology", Resolutions and Decisions of the
 * Council 2014, p. 145). The order of lines and drivers does not matter.
 */
export function allocate(input: AllocationInput, pending: PendingMode): Allocation {
  const { lookup, lines } = input
  const years = lines.years.length
  const excludes = pending === 'exclude'
  const search = driverSearch(input.drivers)
  const planned = planMoney(lookup, lines, input.placement, pending)
  const spread = spreadPools(
    lookup,
    planned,
    search,
    (output) => !(excludes && lookup.outputs[output]?.pending),
  )
  const [bureau, services] = [false, true].map((central) =>
    gather(
      lookup.outputs.length,
      years,
      spread.poolFlows.filter(({ enabler }) => isCentral(lookup, enabler) === central),
      ({ output }) => output,
      ({ amounts }) => amounts,
    ),
  )
  const costs = lookup.outputs.map(({ pending: isPending }, output): Parts => {
    if (pending === 'only' && !isPending) return noParts(years)
    const none = zeros(years)
    return {
      direct: planned.direct[output] ?? none,
      bureau: bureau?.[output] ?? none,
      services: services?.[output] ?? none,
    }
  })
  const outputFlows = toObjectives(
    lookup,
    costs,
    search,
    (at) => !(excludes && lookup.objectives[at]?.pending),
  )
  const objectives = gatherParts(lookup.objectives.length, years, outputFlows, ({ to }) => to)
  const goalFlows = toGoals(
    lookup,
    objectives,
    search,
    input.links,
    (at) => !(excludes && lookup.goals[at]?.pending),
  )
  const linked = gatherParts(objectives.length, years, goalFlows, ({ from }) => from)
  const notLinked = objectives.map((parts, at) => partsMinus(parts, linked[at] ?? noParts(years)))
  const full = sumByYear(years, costs.map(fullOf))
  const isOnly = pending === 'only'
  return {
    years: lines.years,
    pending,
    total: isOnly ? full : planned.total,
    unallocated: isOnly ? [] : [...planned.left, ...spread.left],
    pools: planned.pools,
    receiverFlows: spread.receiverFlows,
    poolFlows: spread.poolFlows,
    outputs: costs,
    outputFlows,
    objectives,
    sectors: gatherParts(
      lookup.framework.sectors.length,
      years,
      objectives.map((parts, at) => ({ parts, sector: lookup.objectives[at]?.sector ?? -1 })),
      ({ sector }) => sector,
    ),
    goalFlows,
    goals: gatherParts(lookup.goals.length, years, goalFlows, ({ to }) => to),
    notLinked,
    stages: [
      ...(isOnly ? idleStages(years) : earlyStages(planned, spread, lookup, years)),
      { stage: 3, in: full, out: full, left: zeros(years) },
      account(4, full, sumByYear(years, notLinked.map(fullOf))),
    ],
  }
}

function isCentral({ enablers }: FrameworkLookup, enabler: number): boolean {
  return enablers[enabler]?.receiver === undefined
}

function account(stage: StageAccount['stage'], into: ByYear, left: ByYear): StageAccount {
  return { stage, in: into, out: minus(into, left), left }
}

function idleStages(years: number): StageAccount[] {
  return ([0, 1, 2] as const).map((stage) => account(stage, zeros(years), zeros(years)))
}

function earlyStages(
  planned: ReturnType<typeof planMoney>,
  spread: ReturnType<typeof spreadPools>,
  lookup: FrameworkLookup,
  years: number,
): StageAccount[] {
  const poolsOf = (central: boolean): ByYear[] =>
    planned.pools.filter((_, enabler) => isCentral(lookup, enabler) === central)
  const leftAt = (stage: 1 | 2): number[] =>
    sumByYear(
      years,
      spread.left.filter((left) => left.stage === stage).map(({ amounts }) => amounts),
    )
  const received = spread.receiverFlows.map(({ amounts }) => amounts)
  return [
    account(
      0,
      planned.total,
      sumByYear(
        years,
        planned.left.map(({ amounts }) => amounts),
      ),
    ),
    account(1, sumByYear(years, poolsOf(true)), leftAt(1)),
    account(2, sumByYear(years, [...poolsOf(false), ...received]), leftAt(2)),
  ]
}
