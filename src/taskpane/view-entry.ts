import type { FluentIcon } from '@fluentui/react-icons'
import type { ComponentType } from 'react'
import type { PaneState, ViewName } from './state/pane-state.ts'
import type { ViewProps } from './view-props.ts'

/** A view as the shell knows it. */
export interface ViewEntry {
  readonly name: ViewName
  readonly Icon: FluentIcon
  /** What is shown beside the label of its tab. */
  readonly count?: (state: PaneState) => number | undefined
  readonly View: ComponentType<ViewProps>
}
