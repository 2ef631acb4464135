import type { Book } from '../model/book/book.ts'
import type { OpenEngine } from '../model/grid/engine.ts'
import type { NotCarried } from './book-content.ts'
import { bookOf } from './book-of.ts'
import { readBookFile } from './read-book-file.ts'
import type { Work } from './work.ts'

export interface OpenedBook {
  readonly book: Book
  readonly notCarried: readonly NotCarried[]
}

/** Reading, which another thread can do, takes about as long as making the book. */
const reading = 0.5

/**
 * Opens an .xlsx file as a book, in this thread; where people wait, `readBookFile` goes into a worker and `bookOf`
 * takes what it gives.
 * @throws XlsxError in words for a file that cannot be read, and the signal's reason where it is stopped
 */
export async function bookFrom(bytes: Uint8Array, work: Work, openEngine?: OpenEngine): Promise<OpenedBook> {
  const content = readBookFile(bytes, (done) => {
    work.signal.throwIfAborted()
    work.progress(done * reading)
  })
  const progress = (done: number): void => work.progress(reading + done * (1 - reading))
  const book = await bookOf(content, openEngine, { signal: work.signal, progress })
  return { book, notCarried: content.notCarried }
}
