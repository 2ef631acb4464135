import type { PendingMode } from '../core/allocation/allocation.ts'
import type { Budget } from '../core/budget/budget.ts'
import { defaultBasisUsed } from '../core/rules/cascade/default-basis-used.ts'
import { allocateBudget } from '../core/rules/check-budget.ts'
import { runRules } from '../core/rules/rule.ts'

/** How many enablers' pools are spread by direct cost, because no driver says otherwise. */
export function poolsOnDefaultBasis(budget: Budget, pending: PendingMode = 'include'): number {
  const found = runRules([defaultBasisUsed], {
    lookup: budget.lookup,
    allocation: allocateBudget(budget, pending),
  })
  return new Set(found.map(({ params }) => params['enabler'])).size
}
