import { mappingRule } from './mapping-rule.ts'

/** The unit is not in the framework; a spelling that can only mean one unit is offered as a fix. */
export const unitUnknown = mappingRule({
  code: 'RBB304',
  name: 'unit-unknown',
  severity: 'error',
  column: 'Unit',
  fault: ({ unit }) => {
    if (unit.is.kind === 'misspelt') return { params: { text: unit.text }, fix: unit.is.code }
    return unit.is.kind === 'unknown' || unit.is.kind === 'ambiguous'
      ? { params: { text: unit.text } }
      : undefined
  },
})
