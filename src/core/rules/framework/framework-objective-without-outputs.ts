import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

export const frameworkObjectiveWithoutOutputs = rule({
  code: 'RBB105',
  name: 'framework-objective-without-outputs',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    for (const { code, title, outputs } of framework.objectives) {
      if (outputs?.length) continue
      report({ params: { objective: code, title }, at: placeOf(framework) })
    }
  },
})
