import { ICalculateFormulaService } from '@univerjs/engine-formula'
import type { PlainValue } from '../grid/cell-content.ts'
import type { Book } from './book.ts'

/** What a formula without its `=` comes to, on the sheet in front and in no cell; of an array its first value. */
export async function evaluate(book: Book, formula: string): Promise<PlainValue> {
  const { book: unit, injector } = book.engine
  const [unitId, sheetId] = [unit.getUnitId(), book.active.id]
  const results = await injector
    .get(ICalculateFormulaService)
    .executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: [`=${formula}`] } } } })
  const value = results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value
  const first = Array.isArray(value) ? value[0]?.[0] : value
  // As a cell shows what stands in an empty one.
  return first ?? 0
}
