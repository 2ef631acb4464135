import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

export const frameworkCentralUnitsSeveral = rule({
  code: 'RBB110',
  name: 'framework-central-units-several',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    const units = framework.units.filter(({ role }) => role === 'central').map(({ code }) => code)
    if (units.length > 1) report({ params: { units }, at: placeOf(framework) })
  },
})
