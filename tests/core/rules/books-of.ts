import { readBooks } from '../../../src/actions/read-books.ts'
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
  const named = await Promise.all(
    books.map(async (sheets, at) => {
      const changed = new Set(sheets.map(({ name }) => name))
      const others = cleanBook.filter(({ name }) => !changed.has(name))
      const file = await xlsxBook(`${'ABC'[at] ?? ''}.xlsx`, [...sheets, ...others])
      return { name: file.name, book: openXlsxBook(file) }
    }),
  )
  const { budget } = await readBooks(named, { given, fallback: seed })
  return budget
}
