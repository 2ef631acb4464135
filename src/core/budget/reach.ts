import type { FrameworkLookup } from '../framework/lookup.ts'
import type { DriverStage } from './drivers.ts'

/** The receivers that a central enabler's pool can go to: those with an output it supports in their sector. */
export function receiversOf(
  { enablers, outputs, receivers }: FrameworkLookup,
  enabler: number,
): readonly number[] {
  const sectors = new Set(enablers[enabler]?.outputs.map((at) => outputs[at]?.sector))
  return [...receivers.keys()].filter((at) => sectors.has(receivers[at]?.sector ?? -1))
}

/** The outputs that an enabler's money can go to from a receiver: those it supports in the receiver's sector. */
export function outputsAt(lookup: FrameworkLookup, enabler: number, receiver: number): readonly number[] {
  const { enablers, outputs, receivers } = lookup
  const sector = receivers[receiver]?.sector
  return enablers[enabler]?.outputs.filter((at) => outputs[at]?.sector === sector) ?? []
}

/**
 * Whether some pool looked for under `from` could reach `to`, both by their positions in the stage's driver books.
 * Stages 3 and 4 let an output serve any objective, and an objective any goal.
 */
export function isWithinReach(
  lookup: FrameworkLookup,
  stage: DriverStage,
  from: number,
  to: number,
): boolean {
  const { enablers, outputs, receivers } = lookup
  const enabler = enablers[from]
  if (stage === 1) {
    if (!enabler) return true
    return enabler.receiver === undefined && receiversOf(lookup, from).includes(to)
  }
  if (stage !== 2) return true
  if (enabler) return enabler.receiver !== undefined && outputsAt(lookup, from, enabler.receiver).includes(to)
  return receivers[from - enablers.length]?.sector === outputs[to]?.sector
}
