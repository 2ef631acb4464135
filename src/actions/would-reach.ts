import type { PendingMode } from '../core/allocation/allocation.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'

/** By what money would reach a figure that has none: lines or links to be entered, and the items they would name. */
export interface WouldReach {
  readonly by:
    | 'lines'
    | 'lines-and-pools'
    | 'outputs'
    | 'no-outputs'
    | 'drivers'
    | 'links'
    | 'nothing-left'
    | 'left-out'
    | 'only-pending'
  readonly codes: readonly string[]
}

/**
 * What would have to be entered for money to reach a figure, by its name: `goal:G.1`, `output:R.1-1@R.1`; or why none
 * can, as pending items are treated.
 */
export function wouldReach(
  of: string,
  lookup: FrameworkLookup,
  pending: PendingMode = 'include',
): WouldReach {
  const [kind = '', code = '', to = ''] = of.split(/[:@]/u)
  const named = (items: readonly Coded[], by = code): number =>
    items.findIndex((item) => item.code.toLowerCase() === by.toLowerCase())
  if (pending === 'only') return { by: 'only-pending', codes: [] }
  if ([kind, to].some((one) => one === 'notLinked' || one === 'unallocated')) {
    return { by: 'nothing-left', codes: [] }
  }
  const itself = coded(kind, lookup)?.find((item) => item.code.toLowerCase() === code.toLowerCase())
  if (pending === 'exclude' && itself?.pending) return { by: 'left-out', codes: [] }
  if (kind === 'goal' || (to !== '' && kind !== 'output')) return { by: 'links', codes: [] }
  const at = named(coded(kind, lookup) ?? [])
  if (kind === 'output') {
    if (to !== '' && lookup.outputs[at]?.objective !== named(lookup.objectives, to)) {
      return { by: 'drivers', codes: [lookup.outputs[at]?.code ?? code, to] }
    }
    const pools = lookup.enablers.filter(({ outputs }) => outputs.includes(at))
    return pools.length === 0
      ? { by: 'lines', codes: [] }
      : { by: 'lines-and-pools', codes: pools.map((enabler) => enabler.code) }
  }
  if (kind === 'objective' || kind === 'sector') {
    const below = lookup.outputs.filter((output) => output[kind] === at)
    return { by: below.length === 0 ? 'no-outputs' : 'outputs', codes: below.map((output) => output.code) }
  }
  return { by: 'lines', codes: [] }
}

interface Coded {
  readonly code: string
  readonly pending?: boolean | undefined
}

function coded(kind: string, lookup: FrameworkLookup): readonly Coded[] | undefined {
  const all: Readonly<Record<string, readonly Coded[]>> = {
    goal: lookup.goals,
    objective: lookup.objectives,
    output: lookup.outputs,
    sector: lookup.framework.sectors,
  }
  return all[kind]
}
