import { foreignOutput } from './foreign-output.ts'
import { mappingRule } from './mapping-rule.ts'

/** A bureau plans money for an output that is neither of its own sector nor intersectoral. */
export const outputOfOtherSector = mappingRule({
  code: 'RBB323',
  name: 'output-of-other-sector',
  severity: 'warning',
  column: 'Output',
  ofShares: true,
  fault: (mapping, lookup) => foreignOutput(mapping, lookup, 'bureau'),
})
