import type { Allocation } from '../allocation/allocation.ts'
import { fullOf } from '../allocation/by-year.ts'
import type { ByYear } from '../budget/periods.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'

/** What a reader must know of a summary before its figures. Shares are percents of the plan, to a tenth. */
export interface Stamp {
  readonly title: string
  readonly version: string
  readonly years: readonly number[]
  /** Whether anything in it is made up. */
  readonly illustrative: boolean
  /** Of the money, what was spread by direct cost because no driver applies. */
  readonly onDefaultBasis: number
  readonly notLinked: number
}

export function stampOf(lookup: FrameworkLookup, allocation: Allocation, illustrative: boolean): Stamp {
  const { id, title = id, version = '' } = lookup.framework
  const total = sumOf([allocation.total])
  return {
    title,
    version,
    years: allocation.years,
    illustrative,
    onDefaultBasis: percentOf(sumOf(defaultFlows(lookup, allocation)), total),
    notLinked: percentOf(sumOf(allocation.notLinked.map(fullOf)), total),
  }
}

/** Flows to outputs that direct cost decided, at stage 2 or on the way there at stage 1. */
function defaultFlows(
  { outputs }: FrameworkLookup,
  { poolFlows, receiverFlows, pending }: Allocation,
): readonly ByYear[] {
  const byCost = new Set(
    receiverFlows.filter(({ basis }) => basis.kind === 'direct-cost').map(({ enabler }) => enabler),
  )
  return poolFlows
    .filter(({ enabler, basis }) => basis.kind === 'direct-cost' || byCost.has(enabler))
    .filter(({ output }) => pending !== 'only' || outputs[output]?.pending)
    .map(({ amounts }) => amounts)
}

function sumOf(all: readonly ByYear[]): number {
  return all.reduce((sum, amounts) => sum + amounts.reduce((total, amount) => total + amount, 0), 0)
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}
