import type { Scene } from '../scene.ts'

/** States of the shell, which any view may be in. */
export const stateScenes: readonly Scene[] = []
