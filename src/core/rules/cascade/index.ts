import { defaultBasisUsed } from './default-basis-used.ts'
import { objectiveNotLinked } from './objective-not-linked.ts'
import { pendingExcluded } from './pending-excluded.ts'
import { poolWithoutBasis } from './pool-without-basis.ts'
import { poolWithoutTarget } from './pool-without-target.ts'

/** What a person should know of what the cascade did. */
export const cascadeRules = [
  defaultBasisUsed,
  poolWithoutBasis,
  poolWithoutTarget,
  objectiveNotLinked,
  pendingExcluded,
] as const
