import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'

export const frameworkObjectiveWithoutGoals = rule({
  code: 'RBB121',
  name: 'framework-objective-without-goals',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    for (const { code, title } of framework.objectives) {
      if (framework.links?.some(({ objective }) => sameCode(objective, code))) continue
      report({ params: { objective: code, title }, at: placeOf(framework) })
    }
  },
})
