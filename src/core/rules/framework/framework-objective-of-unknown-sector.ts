import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf } from './items.ts'

export const frameworkObjectiveOfUnknownSector = rule({
  code: 'RBB107',
  name: 'framework-objective-of-unknown-sector',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { code, sector } of framework.objectives) {
      if (holds(framework.sectors, sector)) continue
      report({ params: { objective: code, sector }, at: placeOf(framework) })
    }
  },
})
