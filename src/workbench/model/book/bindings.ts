import { cellCount, intersection, type Area } from '../area.ts'
import type { Json } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import type { BindingState, BindingType } from './binding.ts'
import type { Book } from './book.ts'
import type { Sheet } from './sheet.ts'

/**
 * Binds cells; another binding of the same name goes.
 * @throws ExcelError where a text is to be more than one cell, or a table is none
 */
export function bind(
  book: Book,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  type: BindingType,
  id: string,
): BindingState {
  if (type === 'Text' && cellCount(area) !== 1) throw new ExcelError('InvalidArgument')
  const table =
    type === 'Table' ? sheet.tables.find((one) => intersection(one.area, area) !== undefined) : undefined
  if (type === 'Table' && !table) throw new ExcelError('InvalidArgument')
  const binding: BindingState = { id, type, place: { sheet, area }, table }
  unbind(book, id)
  book.bindings.push(binding)
  book.kept.add(binding.place)
  return binding
}

export function unbind(book: Book, id: string): void {
  const at = book.bindings.findIndex((binding) => binding.id === id)
  const [binding] = at < 0 ? [] : book.bindings.splice(at, 1)
  if (binding) book.kept.delete(binding.place)
}

/** Where a binding is now; undefined once its cells are gone. */
export function boundPlace(
  book: Book,
  { place, table }: BindingState,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  if (!book.sheets.includes(place.sheet)) return undefined
  if (table) return table.sheet.tables.includes(table) ? table : undefined
  return place.isGone === true ? undefined : place
}

/** Tells the bindings of a sheet that cells in them have changed. */
export function tellBoundChange(book: Book, sheet: Sheet, area: Area): void {
  for (const { binding } of hit(book, sheet, area)) {
    book.happenings.tellBinding({
      id: binding.id,
      event: 'bindingDataChanged',
      details: { ddaBinding: described(book, binding) },
    })
  }
}

/** Tells the bindings of a sheet that cells in them are selected. */
export function tellBoundSelection(book: Book, sheet: Sheet, area: Area): void {
  for (const { binding, part, whole } of hit(book, sheet, area)) {
    const subset = {
      startRow: part.top - whole.top,
      startColumn: part.left - whole.left,
      rowCount: part.rows,
      columnCount: part.columns,
    }
    book.happenings.tellBinding({
      id: binding.id,
      event: 'bindingSelectionChanged',
      details: { ddaBinding: described(book, binding), subset },
    })
  }
}

function hit(
  book: Book,
  sheet: Sheet,
  area: Area,
): readonly { readonly binding: BindingState; readonly part: Area; readonly whole: Area }[] {
  return book.bindings.flatMap((binding) => {
    const bound = boundPlace(book, binding)
    const part = bound?.sheet === sheet ? intersection(bound.area, area) : undefined
    return bound && part ? [{ binding, part, whole: bound.area }] : []
  })
}

/** As the client reads it of an event; the types are numbers there. */
function described(book: Book, binding: BindingState): Json {
  const area = boundPlace(book, binding)?.area
  return {
    Name: binding.id,
    BindingType: { Table: 1, Text: 2, Range: 3 }[binding.type],
    RowCount: area?.rows ?? 0,
    ColCount: area?.columns ?? 0,
    HasHeaders: binding.table?.hasHeaders ?? false,
  }
}
