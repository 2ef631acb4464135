import type { Scene } from '../scene.ts'

/** The view Check. */
export const checkScenes: readonly Scene[] = []
