import { tagView } from './views/tag/tag-view.ts'
import type { ViewEntry } from './view-entry.ts'
import { planView } from './views/plan/plan-view.ts'
import { allocateView } from './views/allocate/allocate-view.ts'
import { checkView } from './views/check/check-view.ts'
import { reviewView } from './views/review/review-view.ts'

/** The views in the order of their tabs. */
export const views: readonly ViewEntry[] = [planView, tagView, checkView, allocateView, reviewView]
