import type { BookContent, RowContent } from '../../files/book-content.ts'
import type { Work } from '../../files/work.ts'

export type FromWorker =
  | { readonly is: 'progress'; readonly share: number }
  /** Some of a sheet's rows, for all of them at once would hold the page up. */
  | { readonly is: 'rows'; readonly sheet: number; readonly rows: readonly RowContent[] }
  /** All but the rows, which came before. */
  | { readonly is: 'content'; readonly content: BookContent }
  | { readonly is: 'failed'; readonly why: string }

/**
 * Reads an .xlsx file on a thread of its own, which is ended where nobody waits any more.
 * @throws Error in words where the file is none, or holds more than the spreadsheet can
 */
export function readInWorker(bytes: Uint8Array, { progress, signal }: Work): Promise<BookContent> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url))
  const rows: RowContent[][] = []
  return new Promise<BookContent>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === 'progress') progress(data.share)
      else if (data.is === 'rows') (rows[data.sheet] ??= []).push(...data.rows)
      else if (data.is === 'content')
        resolve({
          ...data.content,
          sheets: data.content.sheets.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] })),
        })
      else reject(new Error(data.why))
    }
    worker.postMessage(bytes, [bytes.buffer])
  }).finally(() => worker.terminate())
}
