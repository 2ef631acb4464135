import type { JsonObject } from '../../json.ts'
import { areaText, intersection, type Area } from '../area.ts'
import { tellBoundChange, tellBoundSelection } from './bindings.ts'
import type { Book } from './book.ts'
import { wholeBook, type EventName } from './happenings.ts'
import type { Sheet, TableState } from './sheet.ts'

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'

/** Tells the handlers of the sheet, of all sheets and of its tables that cells have changed. */
export function tellChange(
  book: Book,
  sheet: Sheet,
  area: Area,
  changeType: ChangeType,
  more: JsonObject = {},
): void {
  const isRemote = book.actor === 'somebody else'
  const details = {
    address: areaText(area),
    changeType,
    ...whoseSheet(book, sheet),
    triggerSource: book.actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    referenceId: book.address(sheet, areaText(area)),
    shiftDirection: 'None',
    ...more,
  }
  book.happenings.tell('changed', [sheet.id, wholeBook], details, isRemote)
  tellBoundChange(book, sheet, area)
  for (const table of sheet.tables) {
    const part = intersection(table.area, area)
    if (!part) continue
    const changed = {
      ...details,
      address: areaText(part),
      referenceId: book.address(sheet, areaText(part)),
      tableId: table.id,
    }
    book.happenings.tell('tableChanged', [table.id, sheet.id, wholeBook], changed, isRemote)
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

/** Tells that a table came or went. */
export function tellTable(book: Book, table: TableState, name: 'tableAdded' | 'tableDeleted'): void {
  const { id, sheet } = table
  const details = { tableId: id, tableName: table.name, ...whoseSheet(book, sheet) }
  book.happenings.tell(name, [sheet.id, wholeBook], details, book.actor === 'somebody else')
}

/** Tells that cells look different. */
export function tellFormat(book: Book, sheet: Sheet, area: Area): void {
  const address = areaText(area)
  tellSheet(book, sheet, 'formatChanged', { address, referenceId: book.address(sheet, address) })
}

/** Tells that other cells are selected, and which tables they are in or were. */
export function tellSelection(
  book: Book,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  before: { readonly sheet: Sheet; readonly area: Area },
): void {
  const details = { address: areaText(area), worksheetId: sheet.id }
  book.happenings.tell('selectionChanged', [sheet.id, wholeBook], details, false)
  tellBoundSelection(book, sheet, area)
  for (const { tables } of book.sheets) {
    for (const table of tables) {
      const part = table.sheet === sheet ? intersection(table.area, area) : undefined
      const wasInside = before.sheet === table.sheet && intersection(table.area, before.area) !== undefined
      if (!part && !wasInside) continue
      const inTable = { address: part ? areaText(part) : '', isInsideTable: part !== undefined }
      const told = { ...inTable, tableId: table.id, worksheetId: table.sheet.id }
      book.happenings.tell('tableSelectionChanged', [table.id], told, false)
    }
  }
}

/** Tells whose formulas have other results. */
export function tellCalculated(book: Book): void {
  for (const id of book.engine.calculation.takeCalculated()) {
    if (!book.happenings.isAwaited('calculated', [id, wholeBook])) continue
    const sheet = book.findSheet(id)
    const used = sheet?.grid.used(true)
    const details = { address: used ? areaText(used) : '', worksheetId: id }
    book.happenings.tell('calculated', [id, wholeBook], details, false)
  }
}
