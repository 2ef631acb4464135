import type { Scene } from '../scene.ts'

/** The view Review. */
export const reviewScenes: readonly Scene[] = []
