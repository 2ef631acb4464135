import { mappingRule } from './mapping-rule.ts'

/** Output and objective are both known, but the output belongs to another objective. */
export const outputNotUnderObjective = mappingRule({
  code: 'RBB321',
  name: 'output-not-under-objective',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective, output, enabler }, { outputs, objectives }) => {
    if (objective.is.kind !== 'known' || output.is.kind !== 'known' || enabler.is.kind !== 'blank')
      return undefined
    const own = outputs[output.is.at]?.objective ?? -1
    const code = objectives[own]?.code
    if (own === objective.is.at || code === undefined) return undefined
    return { params: { output: output.text, objective: objective.text, code }, fix: code }
  },
})
