import { mappingRule } from './mapping-rule.ts'

/** The text under Enabler is no enabler of the framework in any spelling. */
export const enablerUnknown = mappingRule({
  code: 'RBB318',
  name: 'enabler-unknown',
  severity: 'error',
  column: 'Enabler',
  fault: ({ enabler }) => (enabler.is.kind === 'unknown' ? { params: { text: enabler.text } } : undefined),
})
