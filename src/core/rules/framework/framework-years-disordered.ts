import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

export const frameworkYearsDisordered = rule({
  code: 'RBB126',
  name: 'framework-years-disordered',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    framework.years.forEach((year, at) => {
      const before = framework.years[at - 1]
      if (before === undefined || before < year) return
      report({ params: { year: String(year), before: String(before) }, at: placeOf(framework) })
    })
  },
})
