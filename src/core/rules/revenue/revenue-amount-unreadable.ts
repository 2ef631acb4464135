import type { Budget } from '../../budget/budget.ts'
import { placeIn } from '../../budget/rows.ts'
import { rule } from '../rule.ts'

/** An amount of revenue cannot be counted: no number, or one that may mean two, or finer than a centime. */
export const revenueAmountUnreadable = rule<Budget, 'revenue-amount-unreadable'>({
  code: 'RBB504',
  name: 'revenue-amount-unreadable',
  severity: 'error',
  check({ revenue }, report) {
    for (const row of revenue) {
      for (const { year, column, text, amount } of row.years) {
        if (typeof amount !== 'string') continue
        report({
          params: { text, year: String(year), fault: amount },
          at: { ...placeIn(row, 'Source'), column },
        })
      }
    }
  },
})
