import type { FrameworkLookup } from '../core/framework/lookup.ts'

/** By what money would reach a figure that has none: lines or links to be entered, and the items they would name. */
export interface WouldReach {
  readonly by: 'lines' | 'lines-and-pools' | 'outputs' | 'links' | 'nothing-left'
  readonly codes: readonly string[]
}

/** What would have to be entered for money to reach a figure, by its name: `goal:G.1`, `output:R.1-1@R.1`. */
export function wouldReach(of: string, lookup: FrameworkLookup): WouldReach {
  const [kind = '', code = ''] = of.split(/[:@]/u)
  const is = (item: { readonly code: string }): boolean => item.code.toLowerCase() === code.toLowerCase()
  const isFlow = of.includes('@') && kind !== 'output'
  if (kind === 'goal' || isFlow) return { by: 'links', codes: [] }
  if (kind === 'notLinked' || kind === 'unallocated') return { by: 'nothing-left', codes: [] }
  if (kind === 'output') {
    const at = lookup.outputs.findIndex(is)
    const pools = lookup.enablers.filter(({ outputs }) => outputs.includes(at))
    return { by: 'lines-and-pools', codes: pools.map((enabler) => enabler.code) }
  }
  if (kind === 'objective' || kind === 'sector') {
    const objective = lookup.objectives.findIndex(is)
    const sector = lookup.framework.sectors.findIndex(is)
    const below = lookup.outputs.filter((output) =>
      kind === 'objective' ? output.objective === objective : output.sector === sector,
    )
    return { by: 'outputs', codes: below.map((output) => output.code) }
  }
  return { by: 'lines', codes: [] }
}
