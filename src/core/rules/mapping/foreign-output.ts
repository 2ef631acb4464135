import type { Mapping } from '../../budget/mappings.ts'
import type { FrameworkLookup } from '../../framework/lookup.ts'
import type { MappingFault } from './mapping-rule.ts'

/** An output that is in the care of a bureau, planned by a unit of the role asked about that is not that bureau. */
export function foreignOutput(
  { unit, output }: Mapping,
  { units, outputs, receivers }: FrameworkLookup,
  role: 'bureau' | 'central',
): MappingFault | undefined {
  if (unit.is.kind !== 'known' || output.is.kind !== 'known') return undefined
  const planner = units[unit.is.at]
  const receiver = receivers[outputs[output.is.at]?.sector ?? -1]
  const owner = units.find(({ code }) => code === receiver?.code)
  if (planner?.role !== role || !owner || owner === planner) return undefined
  return { params: { unit: planner.code, output: output.text, owner: owner.code } }
}
