import { mappingRule } from './mapping-rule.ts'

/** The text under Objective is no objective of the framework in any spelling. */
export const objectiveUnknown = mappingRule({
  code: 'RBB313',
  name: 'objective-unknown',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective }) =>
    objective.is.kind === 'unknown' ? { params: { text: objective.text } } : undefined,
})
