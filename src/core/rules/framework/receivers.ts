import type { ResultsFramework } from '../../framework/schema.ts'
import { sameCode } from './items.ts'

/** The sectors that have no bureau: they receive the money of central enablers under their own code. */
export function sectorsWithoutBureau({ sectors, units }: ResultsFramework): readonly string[] {
  return sectors
    .map(({ code }) => code)
    .filter((code) => !units.some((unit) => unit.role === 'bureau' && sameCode(unit.sector, code)))
}
