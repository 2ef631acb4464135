import type { Scene } from '../scene.ts'
import { financialPlan } from './books.ts'
import { upToDate } from './steps.ts'

/** The view Tag. */
export const tagScenes: readonly Scene[] = [
  { name: 'tag-open', view: 'tag', book: financialPlan, heights: [300], zoomed: true, play: upToDate },
]
