import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { itemsOf, placeOf } from './items.ts'

export const frameworkCodeMisprinted = rule({
  code: 'RBB103',
  name: 'framework-code-misprinted',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    for (const { kind, code, printed } of itemsOf(framework)) {
      for (const form of printed.filter((form) => form !== code)) {
        report({ params: { kind, code, printed: form }, at: placeOf(framework) })
      }
    }
  },
})
