import type { Losses } from '../../xlsx/appearance/losses.ts'
import { isTableStyle } from '../../xlsx/write/checks/check-tables.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { filedHighlight, filedValidation } from './filed-look.ts'
import { filedNames } from './filed-names.ts'

/** Counts what of a book no file would hold, besides its cells. */
export function countBookLosses(book: Book, known: KnownNames, losses: Losses): void {
  if (!book.addIn) losses.add('settings of an add-in that is not known', book.settings.size)
  losses.add('custom XML', book.xmlParts.length)
  losses.add('names that no file can hold', book.names.length - filedNames(book.names, known).length)
  for (const sheet of book.sheets) countSheet(sheet, known, losses)
}

function countSheet(sheet: Sheet, known: KnownNames, losses: Losses): void {
  losses.add('conversations, which become notes', sheet.comments.length)
  for (const highlight of sheet.highlights) {
    if (!filedHighlight(highlight, known)) losses.add('conditional formats that no file can hold')
  }
  for (const rule of sheet.lists) {
    if (!filedValidation(rule, known)) losses.add('rules for typing that no file can hold')
  }
  for (const { style } of sheet.tables) {
    if (style !== '' && !isTableStyle(style)) losses.add('styles of tables that are not of Excel')
  }
}
