import { mappingRule } from './mapping-rule.ts'

/** The text under Objective can only mean one objective, but is not spelt as the framework spells it (`r1-1`, `R.1.1`). */
export const objectiveMisspelt = mappingRule({
  code: 'RBB314',
  name: 'objective-misspelt',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective }) =>
    objective.is.kind === 'misspelt'
      ? { params: { text: objective.text, code: objective.is.code }, fix: objective.is.code }
      : undefined,
})
