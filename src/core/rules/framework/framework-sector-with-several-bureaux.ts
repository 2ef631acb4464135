import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'

export const frameworkSectorWithSeveralBureaux = rule({
  code: 'RBB109',
  name: 'framework-sector-with-several-bureaux',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const { code: sector } of framework.sectors) {
      const units = framework.units
        .filter((unit) => unit.role === 'bureau' && sameCode(unit.sector, sector))
        .map(({ code }) => code)
      if (units.length > 1) report({ params: { sector, units }, at: placeOf(framework) })
    }
  },
})
