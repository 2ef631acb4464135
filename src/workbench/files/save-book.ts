import { Losses } from '../../xlsx/appearance/losses.ts'
import { isTableStyle } from '../../xlsx/write/checks/check-tables.ts'
import type { KnownNames } from '../../xlsx/write/checks/known-names.ts'
import { writeWorkbook } from '../../xlsx/write/write-workbook.ts'
import type { Book } from '../model/book/book.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { formulaOf } from '../model/grid/cell-content.ts'
import type { NotCarried } from './book-content.ts'
import { filedBook, filedNames } from './filed-book.ts'
import { filedCellFormula, namesOf } from './filed-formula.ts'
import { filedHighlight, filedValidation } from './filed-look.ts'
import type { Work } from './work.ts'

/** Of the work, what comes before the file itself is written. */
const gathering = 0.6

/**
 * The book as a new .xlsx file. Its formulas stand in it with their results, which whoever opens it calculates anew.
 * @throws XlsxError in words where no file can hold the book, and the signal's reason where it is stopped
 */
export async function fileOf(book: Book, work: Work): Promise<Uint8Array> {
  const filed = await filedBook(book, {
    signal: work.signal,
    progress: (done) => work.progress(done * gathering),
  })
  work.signal.throwIfAborted()
  const bytes = await writeWorkbook(filed)
  work.signal.throwIfAborted()
  work.progress(1)
  return bytes
}

/** What of the book a file would not hold, before it is written. */
export function cannotCarry(book: Book): readonly NotCarried[] {
  const losses = new Losses()
  const known = namesOf(book)
  losses.add('settings of add-ins', book.settings.size)
  losses.add('names that no file can hold', book.names.length - filedNames(book.names, known).length)
  for (const sheet of book.sheets) countSheet(sheet, known, losses)
  return losses.all
}

function countSheet(sheet: Sheet, known: KnownNames, losses: Losses): void {
  losses.add('conversations, which become notes', sheet.comments.length)
  losses.add('properties of sheets that add-ins keep', sheet.customProperties.size)
  for (const highlight of sheet.highlights) {
    if (!filedHighlight(highlight, known)) losses.add('conditional formats that no file can hold')
  }
  for (const rule of sheet.lists) {
    if (!filedValidation(rule, known)) losses.add('rules for typing that no file can hold')
  }
  for (const { style } of sheet.tables) {
    if (style !== '' && !isTableStyle(style)) losses.add('styles of tables that are not of Excel')
  }
  sheet.grid.forEach((row, column, cell) => {
    if (cell.p) losses.add('looks of parts of a text')
    if (typeof cell.custom?.['style'] === 'string') losses.add('names of looks, which stay as looks')
    if (typeof cell.f !== 'string') return
    if (filedCellFormula(String(formulaOf(cell)), known, { sheet, row, column }) === undefined) {
      losses.add('formulas that no file can hold, whose results stay')
    }
  })
}
