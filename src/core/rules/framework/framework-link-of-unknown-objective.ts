import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf } from './items.ts'

export const frameworkLinkOfUnknownObjective = rule({
  code: 'RBB116',
  name: 'framework-link-of-unknown-objective',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { objective, goal } of framework.links ?? []) {
      if (holds(framework.objectives, objective)) continue
      report({ params: { objective, goal }, at: placeOf(framework) })
    }
  },
})
