import type { WrittenBlock, WrittenBook } from '../../../xlsx/write/written-book.ts'
import { Breath, type Work } from '../../files/work.ts'

/** Blocks of cells go one by one, the book without them at the end. */
export type ToWriter =
  | { readonly is: 'block'; readonly sheet: number; readonly block: WrittenBlock }
  | { readonly is: 'book'; readonly book: WrittenBook }

export type FromWriter =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'failed'; readonly why: string }

/** Of the work, what it takes to hand the book over. */
const handing = 0.3

/**
 * Makes an .xlsx file of a book on a thread of its own, which is ended where nobody waits any more.
 * @throws Error in words where no file can hold the book
 */
export async function writeInWorker(
  book: WrittenBook,
  { progress, signal }: Work,
): Promise<Uint8Array<ArrayBuffer>> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url))
  try {
    const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }: MessageEvent<FromWriter>) => {
        if (data.is === 'progress') progress(handing + data.share * (1 - handing))
        else if (data.is === 'file') resolve(data.bytes)
        else reject(new Error(data.why))
      }
    })
    await Promise.race([
      written,
      handOver(worker, book, { signal, progress: (done) => progress(done * handing) }),
    ])
    return await written
  } finally {
    worker.terminate()
  }
}

/** In pieces that let the page breathe: all of it at once would be one long stretch. */
async function handOver(worker: Worker, book: WrittenBook, work: Work): Promise<void> {
  const post = (message: ToWriter): void => worker.postMessage(message)
  const breath = new Breath(work)
  const all = book.sheets.reduce((sum, { blocks }) => sum + blocks.length, 1)
  let done = 0
  for (const [sheet, { blocks }] of book.sheets.entries()) {
    for (const block of blocks) {
      post({ is: 'block', sheet, block })
      done += 1
      await breath.take(done / all)
    }
  }
  post({ is: 'book', book: { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, blocks: [] })) } })
}
