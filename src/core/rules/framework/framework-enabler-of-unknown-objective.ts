import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf } from './items.ts'

export const frameworkEnablerOfUnknownObjective = rule({
  code: 'RBB113',
  name: 'framework-enabler-of-unknown-objective',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { code, objectives } of framework.enablers ?? []) {
      for (const objective of objectives.filter((objective) => !holds(framework.objectives, objective))) {
        report({ params: { enabler: code, objective }, at: placeOf(framework) })
      }
    }
  },
})
