import type { JsonObject } from '../../json.ts'
import type { Area } from '../area.ts'
import type { Sheet, TableState } from './sheet.ts'

export type BindingType = 'Range' | 'Table' | 'Text'

/** Cells that an add-in finds again by a name of its own. They move along when cells come and go. */
export interface BindingState {
  readonly id: string
  readonly type: BindingType
  readonly place: { readonly sheet: Sheet; area: Area; isGone?: boolean }
  /** Of one to a table, which is bound as far as it reaches. */
  readonly table: TableState | undefined
}

/** Something that happened in bound cells, for those who listen to the binding. */
export interface BindingNews {
  readonly id: string
  readonly event: 'bindingDataChanged' | 'bindingSelectionChanged'
  readonly details: JsonObject
}
