import { leftPools } from './left-pools.ts'
import { type AllocatedBudget } from './allocated-budget.ts'
import { rule } from '../rule.ts'

/** A pool has nothing it could go to: its enabler supports no output here. Its money stays, visibly. */
export const poolWithoutTarget = rule<AllocatedBudget, 'pool-without-target'>({
  code: 'RBB463',
  name: 'pool-without-target',
  severity: 'warning',
  check: leftPools('pool-without-target'),
})
