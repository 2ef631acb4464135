import { ExcelError } from '../excel-error.ts'
import type { Book } from './book.ts'
import { copyInto, freeName } from './copy-sheet.ts'
import { findName } from './find-area.ts'
import { retranslate } from './formulas.ts'
import { addName } from './names.ts'
import type { Sheet } from './sheet.ts'
import { renameSheet } from './sheets.ts'

/**
 * Takes sheets of another book in, with the names that formulas of theirs may need; that book changes by it.
 * @param wanted the names of sheets; all of them where none is named
 * @throws ExcelError where the other book has no such sheet
 */
export function insertSheets(
  book: Book,
  from: Book,
  wanted: readonly string[],
  at: number,
): readonly Sheet[] {
  for (const name of wanted) if (!from.findSheet(name)) throw new ExcelError('ItemNotFound')
  const isWanted = ({ name }: Sheet): boolean =>
    wanted.length === 0 || wanted.some((one) => one.toLowerCase() === name.toLowerCase())
  const sources = from.sheets.filter(isWanted)
  from.isStructureProtected = false
  // Formulas and names over there follow the new names, and are taken along as they are then.
  for (const source of sources) {
    if (book.findSheet(source.name)) renameSheet(from, source, freeNameOfBoth(book, from, source.name))
  }
  const inserted = sources.map((source, step) => copyInto(book, source, source.name, at + step, from))
  for (const { name, formula, comment, sheet } of from.names) {
    if (!sheet && !findName(book, name) && !book.findTable(name)) addName(book, name, formula, comment)
  }
  retranslate(book)
  book.engine.calculation.forget()
  return inserted
}

/** A name that neither book has. */
function freeNameOfBoth(book: Book, from: Book, name: string): string {
  const free = freeName(book, name)
  return from.findSheet(free) ? freeNameOfBoth(book, from, free) : free
}
