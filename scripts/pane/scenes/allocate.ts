import type { Scene } from '../scene.ts'
import { reportedPlan } from './books.ts'
import { upToDate } from './steps.ts'

/** The view Allocate. */
export const allocateScenes: readonly Scene[] = [
  {
    name: 'allocate-open',
    view: 'allocate',
    book: reportedPlan,
    heights: [300],
    zoomed: true,
    play: upToDate,
  },
]
