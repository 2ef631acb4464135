import type { Budget } from '../../budget/budget.ts'
import { totalOf } from '../../budget/totals.ts'
import { rule } from '../rule.ts'

/** The revenue of a year is not what the lines of that year cost, though a plan must balance; one finding a year. */
export const revenueDiffersFromExpenses = rule<Budget, 'revenue-differs-from-expenses'>({
  code: 'RBB505',
  name: 'revenue-differs-from-expenses',
  severity: 'warning',
  check({ revenue, lines }, report) {
    const [first] = revenue
    if (!first) return
    const expenses = totalOf(lines)
    lines.years.forEach((year, at) => {
      const cells = revenue.flatMap((row) => row.years.filter((cell) => cell.year === year))
      const expected = cells.reduce((sum, { amount }) => sum + (typeof amount === 'number' ? amount : 0), 0)
      const spent = expenses[at] ?? 0
      if (expected === spent) return
      const { name: source, sheet } = first.source
      report({
        params: {
          year: String(year),
          revenue: { centimes: expected },
          expenses: { centimes: spent },
          difference: { centimes: expected - spent },
        },
        at: { source, sheet, row: null, column: String(year) },
      })
    })
  },
})
