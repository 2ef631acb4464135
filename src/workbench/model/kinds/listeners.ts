import type { EventName } from '../book/happenings.ts'
import type { Members } from '../kind.ts'
import type { OfBook } from '../objects.ts'

/** What a sheet tells its own handlers, and the collection of sheets those for all of them. */
export const sheetEvents = [
  'onActivated',
  'onCalculated',
  'onChanged',
  'onColumnSorted',
  'onDeactivated',
  'onFormatChanged',
  'onFormulaChanged',
  'onNameChanged',
  'onProtectionChanged',
  'onRowHiddenChanged',
  'onRowSorted',
  'onSelectionChanged',
  'onSingleClicked',
  'onVisibilityChanged',
] as const

/** The same, as the client's hidden methods name it. */
export const sheetNews = {
  ActivatedEvent: 'activated',
  CalculatedEvent: 'calculated',
  ColumnSortedEvent: 'columnSorted',
  DataChangedEvent: 'changed',
  DeactivatedEvent: 'deactivated',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
  FormatChangedEvent: 'formatChanged',
  FormulaChangedEvent: 'formulaChanged',
  ProtectionChangedEvent: 'protectionChanged',
  RowHiddenChangedEvent: 'rowHiddenChanged',
  RowSortedEvent: 'rowSorted',
  SelectionChangedEvent: 'selectionChanged',
  SingleClickedEvent: 'singleClicked',
} as const satisfies Readonly<Record<string, EventName>>

/** `_RegisterDataChangedEvent` and its like, as the client calls them when a handler is added or removed. */
export function listeners<Self extends OfBook>(
  events: Readonly<Record<string, EventName>>,
  target: (self: Self) => string,
): NonNullable<Members<Self>['methods']> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([wire, name]) => [
      [`_Register${wire}`, (self: Self) => self.book.happenings.listen(name, target(self))],
      [`_Unregister${wire}`, (self: Self) => self.book.happenings.stop(name, target(self))],
    ]),
  )
}
