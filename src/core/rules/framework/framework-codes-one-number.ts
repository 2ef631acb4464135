import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { itemsOf, placeOf, type ItemKind } from './items.ts'

/** Lists whose codes may be numbers; codes that carry money further hold a letter. */
const lists: readonly ItemKind[] = ['category', 'fund', 'revenue source']

/** Codes of one list that are the same number, `1` and `01`: a spreadsheet's SUMIFS takes them for one. */
export const frameworkCodesOneNumber = rule({
  code: 'RBB128',
  name: 'framework-codes-one-number',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    const byNumber = new Map<string, { kind: string; codes: string[] }>()
    for (const { kind, code } of itemsOf(framework).filter((item) => lists.includes(item.kind))) {
      if (!/^[+-]?[\d.]+(e\d+)?%?$/iu.test(code) || Number.isNaN(Number.parseFloat(code))) continue
      const number = code.endsWith('%') ? Number.parseFloat(code) / 100 : Number(code)
      const group = byNumber.get(`${kind} ${number}`) ?? { kind, codes: [] }
      group.codes.push(code)
      byNumber.set(`${kind} ${number}`, group)
    }
    for (const { kind, codes } of byNumber.values()) {
      // the same code twice is another finding
      if (new Set(codes).size > 1) report({ params: { kind, codes }, at: placeOf(framework) })
    }
  },
})
