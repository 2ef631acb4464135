import { mappingRule } from './mapping-rule.ts'

/** The text under Output can only mean one output, but is not spelt as the framework spells it (`r1-1`, `R.1.1`). */
export const outputMisspelt = mappingRule({
  code: 'RBB317',
  name: 'output-misspelt',
  severity: 'error',
  column: 'Output',
  fault: ({ output }) =>
    output.is.kind === 'misspelt'
      ? { params: { text: output.text, code: output.is.code }, fix: output.is.code }
      : undefined,
})
