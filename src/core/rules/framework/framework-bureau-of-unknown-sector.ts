import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { holds, placeOf } from './items.ts'

export const frameworkBureauOfUnknownSector = rule({
  code: 'RBB108',
  name: 'framework-bureau-of-unknown-sector',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const unit of framework.units) {
      if (unit.role !== 'bureau' || holds(framework.sectors, unit.sector)) continue
      report({ params: { unit: unit.code, sector: unit.sector }, at: placeOf(framework) })
    }
  },
})
