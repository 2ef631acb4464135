import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf } from './items.ts'

export const frameworkLinkToUnknownGoal = rule({
  code: 'RBB117',
  name: 'framework-link-to-unknown-goal',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { objective, goal } of framework.links ?? []) {
      if (holds(framework.goals, goal)) continue
      report({ params: { objective, goal }, at: placeOf(framework) })
    }
  },
})
