import type { FrameworkLookup } from '../core/framework/lookup.ts'

/**
 * What a unit's own book shows: the outputs of its sector and the intersectoral ones, and its own enablers.
 * All of the framework is in the book; the rest of it is folded away.
 */
export interface Scope {
  readonly unit: string
  readonly unitName: string
  readonly sectorName: string
  readonly sectors: ReadonlySet<number>
  readonly enablers: ReadonlySet<number>
}

/** @returns undefined where the framework has no such unit, in any case of letters */
export function scopeOf(lookup: FrameworkLookup, unitCode: string): Scope | undefined {
  const { units, receivers, enablers, framework } = lookup
  const at = units.findIndex(({ code }) => code.toLowerCase() === unitCode.toLowerCase())
  const unit = units[at]
  if (!unit) return undefined
  // A sector without a bureau is everybody's; a central unit works for it alone.
  const shared = framework.sectors.flatMap(({ code }, sector) =>
    receivers[sector]?.code === code ? [sector] : [],
  )
  const own = receivers.flatMap(({ code, sector }) => (code === unit.code ? [sector] : []))
  return {
    unit: unit.code,
    unitName: unit.name,
    sectorName: [...own, ...shared].map((sector) => framework.sectors[sector]?.name ?? '').join(', '),
    sectors: new Set([...own, ...shared]),
    enablers: new Set(enablers.flatMap((enabler, position) => (enabler.unit === at ? [position] : []))),
  }
}

export function showsSector(scope: Scope | undefined, sector: number): boolean {
  return scope === undefined || scope.sectors.has(sector)
}

export function showsEnabler(scope: Scope | undefined, enabler: number): boolean {
  return scope === undefined || scope.enablers.has(enabler)
}
