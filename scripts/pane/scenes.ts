import type { Scene } from './scene.ts'
import { allocateScenes } from './scenes/allocate.ts'
import { checkScenes } from './scenes/check.ts'
import { planScenes } from './scenes/plan.ts'
import { reviewScenes } from './scenes/review.ts'
import { stateScenes } from './scenes/states.ts'
import { tagScenes } from './scenes/tag.ts'

/** The states of the pane that are looked at, by view. */
export const scenes: readonly Scene[] = [
  ...planScenes,
  ...tagScenes,
  ...checkScenes,
  ...allocateScenes,
  ...reviewScenes,
  ...stateScenes,
]
