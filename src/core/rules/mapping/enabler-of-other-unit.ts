import { mappingRule } from './mapping-rule.ts'

/** The enabler belongs to another unit than the one that plans the money. */
export const enablerOfOtherUnit = mappingRule({
  code: 'RBB325',
  name: 'enabler-of-other-unit',
  severity: 'warning',
  column: 'Enabler',
  ofShares: true,
  fault: ({ unit, enabler }, { units, enablers }) => {
    if (unit.is.kind !== 'known' || enabler.is.kind !== 'known') return undefined
    const owner = enablers[enabler.is.at]?.unit ?? -1
    const code = units[owner]?.code
    if (owner === unit.is.at || code === undefined) return undefined
    return { params: { unit: unit.text, enabler: enabler.text, owner: code } }
  },
})
