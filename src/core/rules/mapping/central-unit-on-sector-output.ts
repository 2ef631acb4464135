import { mappingRule } from './mapping-rule.ts'

/** The central unit plans money for the output of a sector that has its own bureau. */
export const centralUnitOnSectorOutput = mappingRule({
  code: 'RBB324',
  name: 'central-unit-on-sector-output',
  severity: 'warning',
  column: 'Output',
  ofShares: true,
  fault: ({ unit, output }, { units, outputs, receivers }) => {
    if (unit.is.kind !== 'known' || output.is.kind !== 'known') return undefined
    const planner = units[unit.is.at]
    const receiver = receivers[outputs[output.is.at]?.sector ?? -1]
    const sectoral = receiver !== undefined && units.some(({ code }) => code === receiver.code)
    return planner?.role === 'central' && sectoral
      ? { params: { unit: planner.code, output: output.text, owner: receiver.code } }
      : undefined
  },
})
