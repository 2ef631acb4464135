import { leftPools } from './left-pools.ts'
import { type AllocatedBudget } from './allocated-budget.ts'
import { rule } from '../rule.ts'

/** No driver applies to a pool and nothing it could go to has a direct cost, so its money stays, visibly. */
export const poolWithoutBasis = rule<AllocatedBudget, 'pool-without-basis'>({
  code: 'RBB462',
  name: 'pool-without-basis',
  severity: 'warning',
  check: leftPools('pool-without-basis'),
})
