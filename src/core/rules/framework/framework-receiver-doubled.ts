import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'
import { sectorsWithoutBureau } from './receivers.ts'

/** A sector without a bureau receives under its own code, which may then be no unit's. */
export const frameworkReceiverDoubled = rule({
  code: 'RBB111',
  name: 'framework-receiver-doubled',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    for (const sector of sectorsWithoutBureau(framework)) {
      const unit = framework.units.find(({ code }) => sameCode(code, sector))
      if (unit) report({ params: { sector, unit: unit.code }, at: placeOf(framework) })
    }
  },
})
