import type { JsonObject } from '../../json.ts'
import { cellCount, type Area } from '../area.ts'
import { valueOf, valueTypeOf } from '../grid/cell-content.ts'
import type { Book } from './book.ts'
import { wholeBook } from './happenings.ts'
import type { Sheet } from './sheet.ts'

/**
 * Looks at a single cell before it is written; called afterwards, what it gives says what the cell was and is. Of
 * several cells Excel says nothing, nor of a formula that is not calculated yet.
 */
export function watchCell(book: Book, sheet: Sheet, area: Area): () => JsonObject {
  const { top, left } = area
  const isAwaited = book.happenings.isAwaited('changed', [sheet.id, wholeBook])
  // Nobody is told, so the cell stays unread: a cell that was written just now costs much to read.
  if (cellCount(area) > 1 || !isAwaited) return () => ({})
  const was = sheet.grid.cell(top, left)
  const [valueBefore, valueTypeBefore] = [valueOf(was), valueTypeOf(was)]
  return () => {
    const is = sheet.grid.cell(top, left)
    if (typeof is?.f === 'string') return {}
    return { valueBefore, valueTypeBefore, valueAfter: valueOf(is), valueTypeAfter: valueTypeOf(is) }
  }
}
