import { pendingExcluded as reason } from '../../allocation/plan.ts'
import { ledger, type AllocatedBudget } from './allocated-budget.ts'
import { rule } from '../rule.ts'

/** Pending items were left out as asked: how many lines, and how much money stays behind for it. */
export const pendingExcluded = rule<AllocatedBudget, 'pending-excluded'>({
  code: 'RBB465',
  name: 'pending-excluded',
  severity: 'info',
  check({ allocation }, report) {
    const left = allocation.unallocated.filter((entry) => entry.reason === reason)
    if (left.length === 0) return
    const centimes = left.reduce(
      (sum, { amounts }) => sum + amounts.reduce((total, one) => total + one, 0),
      0,
    )
    report({ params: { lines: left.length, amount: { centimes } }, at: ledger })
  },
})
