import { areaText, intersection, type Area } from '../area.ts'
import type { Book } from './book.ts'
import { wholeBook } from './happenings.ts'
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
    source: isRemote ? 'Remote' : 'Local',
    worksheetId: sheet.id,
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

/** Tells that another sheet is in front, or other cells are selected. */
export function tellSelection(book: Book, sheet: Sheet, area: Area): void {
  const details = { address: areaText(area), worksheetId: sheet.id }
  book.happenings.tell('selectionChanged', [sheet.id, wholeBook], details, false)
}
