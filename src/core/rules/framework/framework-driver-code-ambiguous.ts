import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf, sameCode } from './items.ts'
import { sectorsWithoutBureau } from './receivers.ts'

/**
 * A driver row of stage 1 begins at a central enabler or at the central unit, one of stage 2 at a
 * bureau's enabler or at a receiver: at each stage the two kinds must differ in code.
 */
export const frameworkDriverCodeAmbiguous = rule({
  code: 'RBB115',
  name: 'framework-driver-code-ambiguous',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    const central = unitCodes(framework, 'central')
    const receivers = [...unitCodes(framework, 'bureau'), ...sectorsWithoutBureau(framework)]
    for (const { code, unit } of framework.enablers ?? []) {
      const isCentral = central.some((one) => sameCode(one, unit))
      const other = (isCentral ? central : receivers).find((one) => sameCode(one, code))
      if (other === undefined) continue
      report({ params: { enabler: code, other, stage: isCentral ? 1 : 2 }, at: placeOf(framework) })
    }
  },
})

function unitCodes({ units }: ResultsFramework, role: 'bureau' | 'central'): readonly string[] {
  return units.filter((unit) => unit.role === role).map(({ code }) => code)
}
