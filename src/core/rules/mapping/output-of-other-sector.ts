import { mappingRule } from './mapping-rule.ts'

/** A bureau plans money for an output that is neither of its own sector nor intersectoral. */
export const outputOfOtherSector = mappingRule({
  code: 'RBB323',
  name: 'output-of-other-sector',
  severity: 'warning',
  column: 'Output',
  ofShares: true,
  fault: ({ unit, output }, { units, outputs, receivers }) => {
    if (unit.is.kind !== 'known' || output.is.kind !== 'known') return undefined
    const planner = units[unit.is.at]
    const receiver = receivers[outputs[output.is.at]?.sector ?? -1]
    const foreign =
      planner?.role === 'bureau' &&
      receiver !== undefined &&
      receiver.code !== planner.code &&
      units.some(({ code }) => code === receiver.code)
    return foreign ? { params: { unit: planner.code, output: output.text, owner: receiver.code } } : undefined
  },
})
