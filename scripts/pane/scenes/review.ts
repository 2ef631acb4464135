import type { Scene } from '../scene.ts'
import { reportedPlan } from './books.ts'
import { upToDate } from './steps.ts'

/** The view Review. */
export const reviewScenes: readonly Scene[] = [
  { name: 'review-open', view: 'review', book: reportedPlan, heights: [300], zoomed: true, play: upToDate },
]
