import type { ResultsFramework } from '../../framework/schema.ts'
import { rule } from '../rule.ts'
import { placeOf } from './items.ts'

export const frameworkFootnoteEmpty = rule({
  code: 'RBB125',
  name: 'framework-footnote-empty',
  severity: 'warning',
  check: (framework: ResultsFramework, report) => {
    for (const { mark, text, on, after } of framework.footnotes ?? []) {
      if (text.trim() === '') report({ params: { mark, on, after: after ?? on }, at: placeOf(framework) })
    }
  },
})
