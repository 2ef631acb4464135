import { foreignOutput } from './foreign-output.ts'
import { mappingRule } from './mapping-rule.ts'

/** The central unit plans money for the output of a sector that has its own bureau. */
export const centralUnitOnSectorOutput = mappingRule({
  code: 'RBB324',
  name: 'central-unit-on-sector-output',
  severity: 'warning',
  column: 'Output',
  ofShares: true,
  fault: (mapping, lookup) => foreignOutput(mapping, lookup, 'central'),
})
