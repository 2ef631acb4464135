import { writeWorkbook } from '../../xlsx/write/write-workbook.ts'
import type { Book } from '../model/book/book.ts'
import { filedBook } from './filed-book.ts'
import type { Work } from './work.ts'

/** Of the work, what comes before the file itself is written. */
const gathering = 0.6

/**
 * The book as a new .xlsx file, in this thread. Its formulas stand in it with their results, which whoever opens it
 * calculates anew.
 * @throws XlsxError in words where no file can hold the book, and the signal's reason where it is stopped
 */
export async function fileOf(book: Book, work: Work): Promise<Uint8Array> {
  const filed = await filedBook(book, {
    signal: work.signal,
    progress: (done) => work.progress(done * gathering),
  })
  work.signal.throwIfAborted()
  const bytes = await writeWorkbook(filed.book, (done) => {
    work.signal.throwIfAborted()
    work.progress(gathering + done * (1 - gathering))
  })
  work.progress(1)
  return bytes
}
