import type { LinkRow } from '../budget/links.ts'
import type { ByYear } from '../budget/periods.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import { partNames, type Flow, type FlowBasis, type Parts } from './allocation.ts'
import { apportion } from './apportion.ts'
import { fullOf, isNil } from './by-year.ts'
import type { DriverSearch } from './drivers.ts'
import { splitFlows } from './part-flows.ts'

interface Target {
  readonly to: number
  readonly weight: number
  readonly basis: FlowBasis
}

/**
 * Stage 3: each output's full cost to objectives, by its drivers, else to its own objective.
 * @param mayReceive whether an objective may be a target at all
 */
export function toObjectives(
  { outputs, objectives }: FrameworkLookup,
  costs: readonly Parts[],
  drivers: DriverSearch,
  mayReceive: (objective: number) => boolean,
): Flow[] {
  const eligible = [...objectives.keys()].filter(mayReceive)
  return outputs.flatMap(({ objective }, output) => {
    const own: Target[] = [{ to: objective, weight: 1, basis: { kind: 'own-objective' } }]
    return flowsOf(output, costs[output], drivers.find(3, [output], eligible) ?? own)
  })
}

/**
 * Stage 4: each objective's full cost to goals, by its drivers, else by its links; what has neither is not linked.
 * @param links the links of each objective that can be used
 */
export function toGoals(
  { objectives, goals }: FrameworkLookup,
  costs: readonly Parts[],
  drivers: DriverSearch,
  links: ReadonlyMap<number, readonly LinkRow[]>,
  mayReceive: (goal: number) => boolean,
): Flow[] {
  const eligible = [...goals.keys()].filter(mayReceive)
  return [...objectives.keys()].flatMap((objective) => {
    const linked = (links.get(objective) ?? []).flatMap((link) => linkTarget(link, mayReceive))
    const targets = drivers.find(4, [objective], eligible) ?? linked.sort((a, b) => a.to - b.to)
    return flowsOf(objective, costs[objective], targets)
  })
}

/** One link takes all, weight or not: a weight counts only beside others. */
function linkTarget({ goal, weight, kind }: LinkRow, mayReceive: (goal: number) => boolean): Target[] {
  if (goal.is.kind !== 'known' || !mayReceive(goal.is.at)) return []
  const value = weight.kind === 'read' && weight.value > 0 ? weight.value : undefined
  return [{ to: goal.is.at, weight: value ?? 1, basis: { kind: 'link', weight: value, label: kind } }]
}

/** The flows of one source's full cost to its targets, each with the parts it carries; those without any money left out. */
function flowsOf(from: number, cost: Parts | undefined, targets: readonly Target[]): Flow[] {
  if (!cost || targets.length === 0) return []
  const weights = targets.map(({ weight }) => weight)
  const byYear = fullOf(cost).map((full, year) =>
    splitFlows(
      partNames.map((part) => cost[part][year] ?? 0),
      apportion(full, weights),
    ),
  )
  return targets.flatMap(({ to, basis }, at) => {
    const part = (position: number): ByYear => byYear.map((flows) => flows[at]?.[position] ?? 0)
    const parts = { direct: part(0), bureau: part(1), services: part(2) }
    return partNames.every((name) => isNil(parts[name])) ? [] : [{ from, to, parts, basis }]
  })
}
