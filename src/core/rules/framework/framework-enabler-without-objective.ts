import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

/** The money of an enabler that supports nothing has nowhere to go. */
export const frameworkEnablerWithoutObjective = rule({
  code: 'RBB114',
  name: 'framework-enabler-without-objective',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { code, text, objectives } of framework.enablers ?? []) {
      if (objectives.length === 0) report({ params: { enabler: code, text }, at: placeOf(framework) })
    }
  },
})
