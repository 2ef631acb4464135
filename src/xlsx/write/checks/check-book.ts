import { needsEscape } from '../escaped-text.ts'
import { refused } from '../refusal.ts'
import type { WrittenBook } from '../written-book.ts'
import { checkCells } from './check-cells.ts'
import { checkCharts } from './check-charts.ts'
import { checkHighlights } from './check-highlights.ts'
import { checkLists } from './check-lists.ts'
import { checkLook } from './check-look.ts'
import { checkNames } from './check-names.ts'
import { checkPlaces } from './check-places.ts'
import { checkPrint } from './check-print.ts'
import { checkSheetNames } from './check-sheet-names.ts'
import { checkTables } from './check-tables.ts'
import { knownNames } from './known-names.ts'

/**
 * Throws XlsxError for the first thing in a book that Excel would repair, refuse or silently drop; the file
 * would be opened with a warning at best, and nobody would see it before.
 */
export function checkBook(book: WrittenBook): void {
  if (needsEscape(book.title))
    throw refused('write-title', 'its title holds a character that a file cannot keep')
  checkSheetNames(book)
  const known = knownNames(book)
  checkNames(book, known)
  for (const sheet of book.sheets) {
    checkPlaces(sheet)
    checkCells(sheet, known)
    checkTables(sheet)
    checkLists(sheet, known)
    checkHighlights(sheet, known)
    checkPrint(sheet)
    checkLook(sheet, known)
    checkCharts(sheet, known)
  }
}
