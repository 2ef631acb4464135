import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf } from './items.ts'

export const frameworkEnablerOfUnknownUnit = rule({
  code: 'RBB112',
  name: 'framework-enabler-of-unknown-unit',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { code, unit } of framework.enablers ?? []) {
      if (holds(framework.units, unit)) continue
      report({ params: { enabler: code, unit }, at: placeOf(framework) })
    }
  },
})
