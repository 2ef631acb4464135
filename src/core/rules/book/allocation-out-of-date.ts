import type { Budget } from '../../budget/budget.ts'
import { rule } from '../rule.ts'
import { ledger } from '../cascade/allocated-budget.ts'

/** What a book was allocated from has changed since, so that its summaries are not those of its lines. */
export const allocationOutOfDate = rule<Budget, 'allocation-out-of-date'>({
  code: 'RBB217',
  name: 'allocation-out-of-date',
  severity: 'warning',
  check({ aged = [] }, report) {
    const changed = aged.filter((part) => part !== 'ledger')
    if (changed.length > 0) report({ params: { changed }, at: ledger })
  },
})
