import { apportion } from '../core/allocation/apportion.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import { centimesOf } from '../core/report/centimes-of.ts'
import type { Explanation, ExplanationNode } from '../core/report/shapes.ts'

/** Where money came from: lines of results themselves, enablers of a sector's bureau or of the central unit, or lines that are not placed. */
export type Origin =
  | { readonly is: 'lines' }
  | { readonly is: 'sector'; readonly sector: string }
  | { readonly is: 'central'; readonly unit: string }
  | { readonly is: 'unplaced' }

export interface OriginShare {
  readonly origin: Origin
  readonly centimes: number
  /** Whole percents of the figure, which sum to 100 where all money has one sign. */
  readonly percent: number
}

/** Where the money of a figure came from, the largest first: what its one sentence says. */
export function originsOf(explanation: Explanation, lookup: FrameworkLookup): readonly OriginShare[] {
  const sums = new Map<string, { origin: Origin; centimes: number }>()
  const add = (origin: Origin, centimes: number): void => {
    const key = JSON.stringify(origin)
    sums.set(key, { origin, centimes: (sums.get(key)?.centimes ?? 0) + centimes })
  }
  const walk = (node: ExplanationNode, above: Origin): void => {
    const origin = originAt(node, lookup) ?? above
    const { parts = [] } = node
    if (parts.length === 0) add(origin, centimesOf(node.amount))
    for (const part of parts) walk(part, origin)
  }
  walk(explanation, { is: 'lines' })
  const all = [...sums.values()]
    .filter(({ centimes }) => centimes !== 0)
    .sort((a, b) => Math.abs(b.centimes) - Math.abs(a.centimes))
  const percents = percentsOf(all.map(({ centimes }) => centimes))
  return all.map((one, at) => ({ ...one, percent: percents[at] ?? 0 }))
}

/** What a node says of all money below it; undefined where it says nothing. */
function originAt({ what, reason }: ExplanationNode, lookup: FrameworkLookup): Origin | undefined {
  const [, kind, code = ''] = /^(enabler|pool):([^@]*)/u.exec(what) ?? []
  if (kind === undefined) return what === 'unplaced' || reason !== undefined ? { is: 'unplaced' } : undefined
  const enabler = lookup.enablers.find((item) => item.code === code)
  const unit = lookup.units[enabler?.unit ?? -1]
  if (!enabler || !unit) return undefined
  return unit.role === 'bureau' ? { is: 'sector', sector: unit.sector } : { is: 'central', unit: unit.name }
}

function percentsOf(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (amounts.every((amount) => amount > 0)) return apportion(100, amounts)
  if (amounts.every((amount) => amount < 0)) return apportion(100, amounts.map(Math.abs))
  return amounts.map((amount) => (total === 0 ? 0 : Math.round((100 * amount) / total)))
}

/** A published figure beside its exact amount: `shown 12,346 (rounding +0.3)`. */
export interface Rounding {
  readonly shown: number
  /** Shown less exact, in the table's unit, to a tenth. */
  readonly by: number
}

/**
 * How far a published figure is from the exact one.
 * @param unit main units of the currency in one unit of the table
 */
export function roundingOf(amount: string, shown: number, unit: number): Rounding {
  const tenths = Math.round((10 * (shown * unit * 100 - centimesOf(amount))) / (unit * 100))
  return { shown, by: tenths === 0 ? 0 : tenths / 10 }
}
