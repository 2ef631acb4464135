import type { Budget } from '../../budget/budget.ts'
import { amountMarks } from '../../budget/line-table.ts'
import { linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'

/** Every amount of the line is 0: perhaps it is not needed any more. */
export const amountsZero = rule<Budget, 'amounts-zero'>({
  code: 'RBB343',
  name: 'amounts-zero',
  severity: 'warning',
  check({ lines }, report) {
    const { readable, nonZero, faulty } = amountMarks
    for (let line = 0; line < lines.count; line++) {
      if (((lines.marks[line] ?? 0) & (readable | nonZero | faulty)) !== readable) continue
      const source = lines.sources[lines.source[line] ?? 0]
      const { place, id } = linePlace(lines, line, { year: source?.header.years[0]?.year ?? 0 })
      report({ params: {}, at: place, ...id })
    }
  },
})
