import { mappingRule } from './mapping-rule.ts'

/** The text under Output is no output of the framework in any spelling. */
export const outputUnknown = mappingRule({
  code: 'RBB316',
  name: 'output-unknown',
  severity: 'error',
  column: 'Output',
  fault: ({ output }) => (output.is.kind === 'unknown' ? { params: { text: output.text } } : undefined),
})
