import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { itemsOf, placeOf, type ItemKind } from './items.ts'
import { repeatedCodes } from './repeated.ts'

const CARRIES_NO_MONEY: readonly ItemKind[] = ['target', 'outcome', 'risk', 'action line']

export const frameworkReferenceDoubled = rule({
  code: 'RBB102',
  name: 'framework-reference-doubled',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    const items = itemsOf(framework).filter(({ kind }) => CARRIES_NO_MONEY.includes(kind))
    for (const { kind, codes } of repeatedCodes(items)) {
      report({ params: { kind, codes, count: codes.length }, at: placeOf(framework) })
    }
  },
})
