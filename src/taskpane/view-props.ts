import type { Words } from '../texts/pane/words.ts'
import type { PaneActions } from './state/pane-actions.ts'
import type { PaneState } from './state/pane-state.ts'

/** What every view is given. */
export interface ViewProps {
  readonly state: PaneState
  readonly do: PaneActions
  readonly words: Words
}
