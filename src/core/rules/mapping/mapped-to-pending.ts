import { mappingRule } from './mapping-rule.ts'

/** The output is still under debate: its square brackets have not been removed. */
export const mappedToPending = mappingRule({
  code: 'RBB326',
  name: 'mapped-to-pending',
  severity: 'warning',
  column: 'Output',
  ofShares: true,
  fault: ({ output }, { outputs }) =>
    output.is.kind === 'known' && outputs[output.is.at]?.pending
      ? { params: { output: output.text } }
      : undefined,
})
