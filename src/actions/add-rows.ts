import type { Budget } from '../core/budget/budget.ts'
import { driverBooks, type DriverRow } from '../core/budget/drivers.ts'
import { outputsAt, receiversOf } from '../core/budget/reach.ts'
import type { CodeCell } from '../core/budget/rows.ts'
import { allocateBudget } from '../core/rules/check-budget.ts'
import { planTitle } from '../texts/plan-titles.ts'
import { ownTableWith, type BudgetAsRead } from './edits/budget-as-read.ts'
import { editPlan, isRefusal, type Planned } from './edits/planned.ts'

/** Plans a row of GoalLinks for each objective that has none; its goal and weight are for a person to say. */
export function planLinkRows(read: BudgetAsRead): Planned {
  const { lookup, links } = read.budget
  const table = ownTableWith(read, 'GoalLinkRows', ['Objective', 'Goal'])
  if (isRefusal(table)) return { plan: editPlan(planTitle('linkRows', 0), {}), refused: [table] }
  const linked = new Set(links.rows.map(({ objective }) => meantAt(objective)))
  const add = lookup.objectives.flatMap(({ code }, at) => (linked.has(at) ? [] : [{ Objective: code }]))
  const plan = editPlan(planTitle('linkRows', add.length), {
    rows: [{ table: 'GoalLinkRows', remove: [], add }],
  })
  return { plan, refused: [] }
}

/**
 * Plans a row of Drivers for each target that a pool now on default basis may go to, its weight left empty. A stage,
 * from and to that have a row are passed over.
 */
export function planDriverRows(read: BudgetAsRead): Planned {
  const table = ownTableWith(read, 'DriverRows', ['Stage', 'From', 'To', 'Weight'])
  if (isRefusal(table)) return { plan: editPlan(planTitle('driverRows', 0), {}), refused: [table] }
  const books = driverBooks(read.budget.lookup)
  const known = new Set(read.budget.drivers.rows.map(keyOfRow))
  const wished = new Map(defaultRoutes(read.budget).map((route) => [keyOf(route), route]))
  const add = [...wished]
    .filter(([key]) => !known.has(key))
    .map(([, route]) => route)
    .sort((a, b) => a.stage - b.stage || a.from - b.from || a.to - b.to)
    .map(({ stage, from, to }) => ({
      Stage: String(stage),
      From: books[stage].from.items[from]?.code ?? '',
      To: books[stage].to.items[to]?.code ?? '',
    }))
  const plan = editPlan(planTitle('driverRows', add.length), {
    rows: [{ table: 'DriverRows', remove: [], add }],
  })
  return { plan, refused: [] }
}

/** A driver by the positions of its ends in the driver books of its stage. */
interface Route {
  readonly stage: 1 | 2
  readonly from: number
  readonly to: number
}

/**
 * The ways out of all pools that are shared by direct cost, pending items included, or kept back for the want of it.
 * At stage 1 each central enabler is looked for by its own code; at stage 2 a bureau's by its own, and what a receiver
 * was given by the receiver's.
 */
function defaultRoutes(budget: Budget): readonly Route[] {
  const { lookup } = budget
  const { enablers } = lookup
  const { receiverFlows, poolFlows, unallocated } = allocateBudget(budget, 'include')
  const kept = unallocated.flatMap(({ reason, stage, source }) =>
    reason === 'pool-without-basis' && source.kind === 'pool' ? [{ stage, ...source }] : [],
  )
  const first = new Set([
    ...receiverFlows.filter(({ basis }) => basis.kind === 'direct-cost').map(({ enabler }) => enabler),
    ...kept.filter(({ stage }) => stage === 1).map(({ enabler }) => enabler),
  ])
  const second = [
    ...poolFlows.filter(({ basis }) => basis.kind === 'direct-cost'),
    ...kept.filter(({ stage }) => stage === 2),
  ]
  return [
    ...[...first].flatMap((from) => receiversOf(lookup, from).map((to): Route => ({ stage: 1, from, to }))),
    ...second.flatMap(({ enabler, receiver = -1 }) => {
      const isOwn = enablers[enabler]?.receiver === receiver
      const from = isOwn ? enabler : enablers.length + receiver
      return outputsAt(lookup, enabler, receiver).map((to): Route => ({ stage: 2, from, to }))
    }),
  ]
}

function keyOf({ stage, from, to }: Route): string {
  return `${stage} ${from} ${to}`
}

/** A row that misspells a code means it all the same. */
function keyOfRow({ stage, from, to }: DriverRow): string {
  return `${stage ?? ''} ${meantAt(from) ?? ''} ${meantAt(to) ?? ''}`
}

function meantAt({ is }: CodeCell): number | undefined {
  return 'at' in is ? is.at : undefined
}
