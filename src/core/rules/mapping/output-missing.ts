import { mappingRule } from './mapping-rule.ts'

/** An objective is named, but neither an output of it nor an enabler. */
export const outputMissing = mappingRule({
  code: 'RBB315',
  name: 'output-missing',
  severity: 'error',
  column: 'Output',
  fault: ({ objective, output, enabler }) =>
    objective.is.kind === 'known' && output.is.kind === 'blank' && enabler.is.kind === 'blank'
      ? { params: { objective: objective.text } }
      : undefined,
})
