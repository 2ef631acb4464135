import { readBook } from '../../../src/actions/read-books.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import { openXlsxBook } from '../../../src/hosts/file/xlsx-book.ts'
import { seed } from '../../budget-of.ts'
import { xlsxBook, type MadeSheet } from '../../xlsx-book.ts'
import { cleanBook } from './book-cases.ts'

/** Reads books that are the clean one but for some sheets, through the real writer of a workbook and the real reader. */
export async function booksOf(
  books: readonly (readonly MadeSheet[])[],
  given?: ResultsFramework,
): Promise<Budget> {
  const [sheets = []] = books
  const changed = new Set(sheets.map(({ name }) => name))
  const file = await xlsxBook('A.xlsx', [...sheets, ...cleanBook.filter(({ name }) => !changed.has(name))])
  return readBook({ name: file.name, book: openXlsxBook(file) }, { given, fallback: seed })
}
