import type { JsonObject } from '../../json.ts'
import { areaText, intersection, type Area } from '../area.ts'
import type { Book } from './book.ts'
import { wholeBook, type EventName } from './happenings.ts'
import type { Sheet } from './sheet.ts'

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'

/** Tells the handlers of the sheet, of all sheets and of its tables that cells have changed. */
export function tellChange(book: Book, sheet: Sheet, area: Area, changeType: ChangeType): void {
  const isRemote = book.actor === 'somebody else'
  const details = {
    address: areaText(area),
    changeType,
    ...whoseSheet(book, sheet),
    triggerSource: book.actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
  }
  book.happenings.tell('changed', [sheet.id, wholeBook], details, isRemote)
  for (const table of sheet.tables) {
    const part = intersection(table.area, area)
    if (!part) continue
    const changed = { ...details, address: areaText(part), tableId: table.id }
    book.happenings.tell('tableChanged', [table.id, wholeBook], changed, isRemote)
  }
}

/** Tells the handlers of the sheet and those of all sheets what became of it, such as that it has another name. */
export function tellSheet(book: Book, sheet: Sheet, name: EventName, details: JsonObject = {}): void {
  const isRemote = book.actor === 'somebody else'
  const told = { ...details, ...whoseSheet(book, sheet) }
  book.happenings.tell(name, [sheet.id, wholeBook], told, isRemote)
}

function whoseSheet(book: Book, sheet: Sheet): { readonly source: string; readonly worksheetId: string } {
  return { source: book.actor === 'somebody else' ? 'Remote' : 'Local', worksheetId: sheet.id }
}

/** Tells that another sheet is in front, or other cells are selected. */
export function tellSelection(book: Book, sheet: Sheet, area: Area): void {
  const details = { address: areaText(area), worksheetId: sheet.id }
  book.happenings.tell('selectionChanged', [sheet.id, wholeBook], details, false)
}
