import { allocate, type AllocationInput } from '../allocation/cascade.ts'
import type { Allocation, PendingMode } from '../allocation/allocation.ts'
import type { Budget } from '../budget/budget.ts'
import type { LinkRow } from '../budget/links.ts'
import type { Finding } from '../finding.ts'
import { cascadeRules } from './cascade/index.ts'
import { driverRules } from './driver/index.ts'
import { budgetRules } from './index.ts'
import { sourceRules } from './source/index.ts'
import { inBook } from './framework/in-book.ts'
import { frameworkRules } from './framework/index.ts'
import { markIgnored } from './mark-ignored.ts'
import { placeLines } from './place-lines.ts'
import { runRules } from './rule.ts'
import { sortFindings } from './sort-findings.ts'
import { bookTablesOf } from './source/book-tables.ts'

/** Everything the rules find in a budget and in what the cascade did with it, sorted; what is ignored is marked. */
export function findingsOf(budget: Budget, allocation: Allocation): Finding[] {
  const { lookup, frameworkPlaces } = budget
  // misprints of a framework concern its editors, not every budget; its links are judged as the budget's own
  const ofFramework = runRules(frameworkRules, lookup.framework).filter(
    ({ severity, name }) => severity === 'error' && !name.startsWith('framework-link-'),
  )
  const found = sortFindings([
    ...ofFramework.map((finding) => (frameworkPlaces ? inBook(finding, frameworkPlaces) : finding)),
    ...runRules(sourceRules, bookTablesOf(budget)),
    ...runRules(budgetRules, budget),
    ...runRules(cascadeRules, { lookup, allocation }),
  ])
  return markIgnored(found, budget)
}

/** Runs the cascade on what the rules let through. */
export function allocateBudget(budget: Budget, pending: PendingMode): Allocation {
  return allocate(allocationInput(budget), pending)
}

/** What the rules let through: placed lines, right driver rows, links that can be used. */
export function allocationInput(budget: Budget): AllocationInput {
  const isRight = (row: Budget['drivers']['rows'][number]): boolean =>
    !driverRules.some((rule) => rule.severity === 'error' && rule.fault(row, budget))
  return {
    lookup: budget.lookup,
    lines: budget.lines,
    placement: placeLines(budget),
    drivers: budget.drivers.rows.filter(isRight),
    links: new Map([...budget.links.byObjective].filter(([, links]) => areUsable(links))),
  }
}

/** One link takes all, weight or not; of several each must lead to its own goal with a positive weight. */
function areUsable(links: readonly LinkRow[]): boolean {
  const goals = new Set(links.map(({ goal: { is } }) => (is.kind === 'known' ? is.at : undefined)))
  if (goals.has(undefined) || goals.size < links.length) return false
  return links.length === 1 || links.every(({ weight }) => weight.kind === 'read' && weight.value > 0)
}
