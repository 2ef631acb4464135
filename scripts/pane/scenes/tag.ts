import type { Scene } from '../scene.ts'

/** The view Tag. */
export const tagScenes: readonly Scene[] = []
