import { mappingRule } from './mapping-rule.ts'

/** The line names an enabler and also an objective or output: its money can go only one way. */
export const directAndEnabler = mappingRule({
  code: 'RBB322',
  name: 'direct-and-enabler',
  severity: 'error',
  column: 'Enabler',
  fault: ({ objective, output, enabler }) =>
    enabler.is.kind !== 'blank' && (output.is.kind !== 'blank' || objective.is.kind !== 'blank')
      ? { params: { enabler: enabler.text, other: output.text || objective.text } }
      : undefined,
})
