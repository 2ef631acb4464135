import { ledger, type AllocatedBudget } from './allocated-budget.ts'
import type { Report } from '../rule.ts'

/** Reports each pool that stays where it is for the reason given. */
export function leftPools(reason: string): (subject: AllocatedBudget, report: Report) => void {
  return ({ allocation }, report) => {
    for (const { from, stage, reason: why, amounts } of allocation.unallocated) {
      if (why !== reason) continue
      const centimes = amounts.reduce((sum, amount) => sum + amount, 0)
      report({ params: { pool: from, stage: String(stage), amount: { centimes } }, at: ledger })
    }
  }
}
