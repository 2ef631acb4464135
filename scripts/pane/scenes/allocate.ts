import type { Scene } from '../scene.ts'

/** The view Allocate. */
export const allocateScenes: readonly Scene[] = []
