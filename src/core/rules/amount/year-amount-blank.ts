import type { Budget } from '../../budget/budget.ts'
import { linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'

/** A year is blank beside another year's amount: it counts as nothing. A typed 0 says so and is silent. */
export const yearAmountBlank = rule<Budget, 'year-amount-blank'>({
  code: 'RBB341',
  name: 'year-amount-blank',
  severity: 'warning',
  check({ lines }, report) {
    for (const blank of lines.blankYears) {
      const years = blank.years.map((year) => lines.years[year] ?? 0)
      const { place, id } = linePlace(lines, blank.line, { year: years[0] ?? 0 })
      report({ params: { years: years.map(String) }, at: place, ...id })
    }
  },
})
