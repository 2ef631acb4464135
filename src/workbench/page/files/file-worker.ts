import { readBookFile } from '../../files/read-book-file.ts'
import type { FromWorker } from './read-in-worker.ts'

/** Rows that are taken over in a moment. */
const rowsAtOnce = 2000

// Reads one file, and is ended then.
self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  const post = (message: FromWorker): void => self.postMessage(message)
  try {
    const content = readBookFile(data, (share) => post({ is: 'progress', share }))
    for (const [sheet, { rows }] of content.sheets.entries()) {
      for (let from = 0; from < rows.length; from += rowsAtOnce)
        post({ is: 'rows', sheet, rows: rows.slice(from, from + rowsAtOnce) })
    }
    post({
      is: 'content',
      content: { ...content, sheets: content.sheets.map((one) => ({ ...one, rows: [] })) },
    })
  } catch (error) {
    post({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}
