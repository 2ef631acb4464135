import type { ByYear } from '../budget/periods.ts'
import { outputsAt, receiversOf } from '../budget/reach.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import type { FlowBasis, PoolFlow, Unallocated } from './allocation.ts'
import { apportion } from './apportion.ts'
import { isNil, minus, sumByYear, zeros } from './by-year.ts'
import type { DriverSearch, Weighted } from './drivers.ts'

/** How one pool is shared among its eligible targets, in every year alike but for the default basis. */
interface Route {
  readonly targets: readonly { readonly to: number; readonly basis: FlowBasis }[]
  readonly weightsIn: (year: number) => readonly number[]
}

/** Stages 1 and 2: enablers' money on its way to outputs. */
export interface Spread {
  readonly receiverFlows: readonly PoolFlow[]
  readonly poolFlows: readonly PoolFlow[]
  readonly left: readonly Unallocated[]
}

interface Planned {
  readonly direct: readonly ByYear[]
  readonly pools: readonly ByYear[]
}

/**
 * Spreads the pools of enablers forward, never back: central pools to receivers, then every receiver's pools
 * to outputs of its sector (Council Decision, "New cost-allocation methodology", 2014).
 * @param eligible whether an output may be a target at all
 */
export function spreadPools(
  lookup: FrameworkLookup,
  { direct, pools }: Planned,
  drivers: DriverSearch,
  eligible: (output: number) => boolean,
): Spread {
  const { enablers, receivers } = lookup
  const receiverFlows: PoolFlow[] = []
  const poolFlows: PoolFlow[] = []
  const left: Unallocated[] = []
  const costOf = (output: number, year: number): number => Math.max(0, direct[output]?.[year] ?? 0)

  function toReceivers(enabler: number, pool: ByYear): void {
    const outputsOf = (receiver: number): number[] => outputsAt(lookup, enabler, receiver).filter(eligible)
    const targets = receiversOf(lookup, enabler).filter((receiver) => outputsOf(receiver).length > 0)
    const basis = (receiver: number, year: number): number =>
      outputsOf(receiver).reduce((sum, output) => sum + costOf(output, year), 0)
    const route = routeTo(targets, drivers.find(1, [enabler, enablers.length], targets), basis)
    const shared = share(pool, route)
    shared.flows.forEach(({ to: receiver, amounts, basis }) => {
      receiverFlows.push({ enabler, receiver, output: -1, amounts, basis })
      toOutputs(enabler, receiver, amounts, [enablers.length + receiver])
    })
    leave(enabler, undefined, 1, targets, shared.left)
  }

  function toOutputs(enabler: number, receiver: number, pool: ByYear, froms: readonly number[]): void {
    const targets = outputsAt(lookup, enabler, receiver).filter(eligible)
    const shared = share(pool, routeTo(targets, drivers.find(2, froms, targets), costOf))
    shared.flows.forEach(({ to: output, amounts, basis }) =>
      poolFlows.push({ enabler, receiver, output, amounts, basis }),
    )
    leave(enabler, receiver, 2, targets, shared.left)
  }

  function leave(
    enabler: number,
    receiver: number | undefined,
    stage: 1 | 2,
    targets: readonly number[],
    amounts: ByYear,
  ): void {
    if (isNil(amounts)) return
    const { code = '', receiver: home } = enablers[enabler] ?? {}
    const from =
      receiver === undefined || receiver === home ? code : `${code}@${receivers[receiver]?.code ?? ''}`
    const reason = targets.length === 0 ? 'pool-without-target' : 'pool-without-basis'
    left.push({ from, stage, reason, amounts, source: { kind: 'pool', enabler, receiver } })
  }

  enablers.forEach(({ receiver }, enabler) => {
    const pool = pools[enabler] ?? []
    if (isNil(pool)) return
    if (receiver === undefined) toReceivers(enabler, pool)
    else toOutputs(enabler, receiver, pool, [enabler, enablers.length + receiver])
  })
  return { receiverFlows, poolFlows, left: left.sort((a, b) => a.stage - b.stage) }
}

/** A single eligible target takes all, with no driver and no basis; else the drivers found; else direct cost. */
function routeTo(
  targets: readonly number[],
  driven: readonly Weighted[] | undefined,
  basisOf: (target: number, year: number) => number,
): Route {
  const [only, other] = targets
  if (only !== undefined && other === undefined) {
    return { targets: [{ to: only, basis: { kind: 'only-target' } }], weightsIn: () => [1] }
  }
  if (driven) {
    const weights = driven.map(({ weight }) => weight)
    return { targets: driven, weightsIn: () => weights }
  }
  return {
    targets: targets.map((to) => ({ to, basis: { kind: 'direct-cost' } })),
    weightsIn: (year) => targets.map((target) => basisOf(target, year)),
  }
}

interface Shared {
  readonly flows: readonly { readonly to: number; readonly amounts: ByYear; readonly basis: FlowBasis }[]
  readonly left: ByYear
}

/** Shares a pool out, year by year; where the weights of a year sum to zero its money stays. */
function share(pool: ByYear, { targets, weightsIn }: Route): Shared {
  const byYear = pool.map((amount, year) => {
    const weights = weightsIn(year)
    return amount !== 0 && weights.some((weight) => weight > 0)
      ? apportion(amount, weights)
      : zeros(targets.length)
  })
  const flows = targets
    .map(({ to, basis }, at) => ({ to, basis, amounts: byYear.map((amounts) => amounts[at] ?? 0) }))
    .filter(({ amounts }) => !isNil(amounts))
  const out = sumByYear(
    pool.length,
    flows.map(({ amounts }) => amounts),
  )
  return { flows, left: minus(pool, out) }
}
