import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

/** Words, punctuation and capitals are compared; runs of spaces are the layout's. */
export const frameworkWordingDiffers = rule({
  code: 'RBB122',
  name: 'framework-wording-differs',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    for (const { code, wordings, table } of framework.objectives) {
      const parts = (['title', 'text'] as const).flatMap((part) => {
        const list = wordings?.list?.[part]
        const inTable = wordings?.table?.[part]
        if (list === undefined || inTable === undefined || spaced(list) === spaced(inTable)) return []
        return [{ list: spaced(list), inTable: spaced(inTable) }]
      })
      if (parts.length === 0) continue
      report({
        params: {
          objective: code,
          list: parts.map(({ list }) => list).join(': '),
          inTable: parts.map(({ inTable }) => inTable).join(': '),
          table: table ?? 'its table',
        },
        at: placeOf(framework),
      })
    }
  },
})

function spaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
