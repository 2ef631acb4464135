import type { Budget } from '../../budget/budget.ts'
import { amountMarks } from '../../budget/line-table.ts'
import { linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'

/** The line has no amount in any year. */
export const amountsBlank = rule<Budget, 'amounts-blank'>({
  code: 'RBB342',
  name: 'amounts-blank',
  severity: 'error',
  check({ lines }, report) {
    for (let line = 0; line < lines.count; line++) {
      if (lines.marks[line] !== amountMarks.blank) continue
      const source = lines.sources[lines.source[line] ?? 0]
      const { place, id } = linePlace(lines, line, { year: source?.header.years[0]?.year ?? 0 })
      report({ params: {}, at: place, ...id })
    }
  },
})
