import { mappingRule } from './mapping-rule.ts'

/** Nobody is named who plans this money. */
export const unitMissing = mappingRule({
  code: 'RBB303',
  name: 'unit-missing',
  severity: 'error',
  column: 'Unit',
  fault: ({ unit }) => (unit.is.kind === 'blank' ? { params: {} } : undefined),
})
