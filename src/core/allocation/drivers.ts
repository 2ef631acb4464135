import type { DriverRow, DriverStage } from '../budget/drivers.ts'
import type { FlowBasis } from './allocation.ts'

/** A target with its weight in millionths and the row that gives it. */
export interface Weighted {
  readonly to: number
  readonly weight: number
  readonly basis: FlowBasis
}

/** Driver rows that are right, found by stage and the position of `from` in that stage's driver books. */
export interface DriverSearch {
  /**
   * The rows of the first of `froms` that put a positive weight on something eligible, in printed order of
   * their targets; rows to what is not eligible, and idle ones, are left out.
   */
  readonly find: (
    stage: DriverStage,
    froms: readonly number[],
    eligible: readonly number[],
  ) => readonly Weighted[] | undefined
}

/** @param rows the rows no rule found wrong */
export function driverSearch(rows: readonly DriverRow[]): DriverSearch {
  const byFrom = new Map<string, Weighted[]>()
  for (const { stage, from, to, weight, facts } of rows) {
    if (!stage || from.is.kind !== 'known' || to.is.kind !== 'known' || weight.kind !== 'read') continue
    const basis = {
      kind: 'driver',
      stage,
      from: from.text,
      to: to.text,
      weight: weight.value,
      facts,
    } as const
    const key = `${stage}:${from.is.at}`
    const weighted = { to: to.is.at, weight: weight.value, basis }
    const found = byFrom.get(key)
    if (found) found.push(weighted)
    else byFrom.set(key, [weighted])
  }
  return {
    find: (stage, froms, eligible) => {
      const allowed = new Set(eligible)
      for (const from of froms) {
        const all = byFrom.get(`${stage}:${from}`) ?? []
        const usable = all.filter(({ to, weight }) => weight > 0 && allowed.has(to))
        if (usable.length > 0) return usable.sort((a, b) => a.to - b.to)
      }
      return undefined
    },
  }
}
