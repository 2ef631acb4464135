import { mappingRule } from './mapping-rule.ts'

/** An output is named, its objective is not, though the source has a column for it. */
export const objectiveMissing = mappingRule({
  code: 'RBB312',
  name: 'objective-missing',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective, output, enabler, objectiveColumn }, { outputs, objectives }) => {
    if (!objectiveColumn || objective.is.kind !== 'blank' || output.is.kind !== 'known') return undefined
    const own = objectives[outputs[output.is.at]?.objective ?? -1]
    return own && enabler.is.kind === 'blank'
      ? { params: { output: output.text, code: own.code }, fix: own.code }
      : undefined
  },
})
