import type { Words } from '../../texts/pane/words.ts'
import type { Doors } from '../doors.ts'
import type { PaneActions } from './pane-actions.ts'
import type { PaneState } from './pane-state.ts'
import type { Store } from './store.ts'
import type { Tasks } from './tasks.ts'

/** What the parts of the pane share. */
export interface PaneParts {
  readonly doors: Doors
  readonly words: Words
  readonly store: Store<PaneState>
  readonly tasks: Tasks
  readonly ask: PaneActions['ask']
  /** Tells what went wrong where nothing was to be changed. */
  readonly fail: (error: unknown) => undefined
}
