import { bookSettings } from '../actions/book-settings.ts'
import { readBookFramework } from '../actions/read-book-framework.ts'
import { readBooks } from '../actions/read-books.ts'
import { lookupOf } from '../core/framework/lookup.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import { HostError } from '../workbook/host-error.ts'
import type { LongWork } from '../workbook/long-work.ts'
import { readerOf } from '../workbook/opened/reader-of.ts'
import type { OpenedBook } from '../workbook/opened/opened-book.ts'
import type { BookLook } from '../workbook/port.ts'
import type { EngineState } from './engine-state.ts'

/** Makes of a book what it holds. That it has no budget is no fault: a blank book has none. */
export async function readState(
  look: BookLook,
  opened: OpenedBook,
  fallback: ResultsFramework,
  work: LongWork = {},
): Promise<EngineState> {
  try {
    const reader = readerOf(opened)
    const { budget, book } = await readBooks([{ name: look.file, book: reader }], { fallback }, work)
    const { tables } = await book.describe()
    const settings = await bookSettings(reader)
    const isCarried = (await readBookFramework({ name: look.file, book: reader }, fallback)) !== undefined
    const lines = { budget, tables, reader: book, settings }
    return { look, opened, fallback, lookup: budget.lookup, isCarried, lines, why: undefined }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return {
      look,
      opened,
      fallback,
      lookup: lookupOf(fallback),
      isCarried: false,
      lines: undefined,
      why: error,
    }
  }
}
