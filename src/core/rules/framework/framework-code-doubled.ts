import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { itemsOf, placeOf, type ItemKind } from './items.ts'
import { repeatedCodes } from './repeated.ts'

const CARRIES_MONEY: readonly ItemKind[] = [
  'sector',
  'unit',
  'goal',
  'objective',
  'output',
  'enabler',
  'category',
  'fund',
  'revenue source',
]

export const frameworkCodeDoubled = rule({
  code: 'RBB101',
  name: 'framework-code-doubled',
  severity: 'error',
  check: (framework: ResultsFramework, report) => {
    const items = itemsOf(framework).filter(({ kind }) => CARRIES_MONEY.includes(kind))
    for (const { kind, codes } of repeatedCodes(items)) {
      report({ params: { kind, codes, count: codes.length }, at: placeOf(framework) })
    }
  },
})
