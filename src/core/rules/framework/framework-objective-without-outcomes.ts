import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

/** Outcomes may be left out of a framework as a whole; beside objectives that have some, one without is a gap. */
export const frameworkObjectiveWithoutOutcomes = rule({
  code: 'RBB106',
  name: 'framework-objective-without-outcomes',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    const without = framework.objectives.filter(({ outcomes }) => !outcomes?.length)
    if (without.length === framework.objectives.length) return
    for (const { code, title } of without) {
      report({ params: { objective: code, title }, at: placeOf(framework) })
    }
  },
})
