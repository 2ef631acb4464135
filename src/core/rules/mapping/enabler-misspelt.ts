import { mappingRule } from './mapping-rule.ts'

/** The text under Enabler can only mean one enabler, but is not spelt as the framework spells it (`r1-1`, `R.1.1`). */
export const enablerMisspelt = mappingRule({
  code: 'RBB319',
  name: 'enabler-misspelt',
  severity: 'error',
  column: 'Enabler',
  fault: ({ enabler }) =>
    enabler.is.kind === 'misspelt'
      ? { params: { text: enabler.text, code: enabler.is.code }, fix: enabler.is.code }
      : undefined,
})
