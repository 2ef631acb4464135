import { areaText, type Area } from '../area.ts'
import type { Book } from './book.ts'
import { guardAction } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { tellSheet } from './tell-change.ts'

/** Hides rows by hand, or shows them; a filter does it without telling anybody. */
export function hideRows(book: Book, sheet: Sheet, area: Area, isHidden: boolean): void {
  guardAction(sheet, 'allowFormatRows')
  sheet.grid.lines.hideRows(area, isHidden)
  const changeType = isHidden ? 'Hidden' : 'Unhidden'
  tellSheet(book, sheet, 'rowHiddenChanged', { address: areaText(area), changeType })
}
