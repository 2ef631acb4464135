import type { WrittenBlock } from '../../../xlsx/write/written-book.ts'
import { writeWorkbook } from '../../../xlsx/write/write-workbook.ts'
import type { FromWriter, ToWriter } from './write-in-worker.ts'

const blocks: WrittenBlock[][] = []

// Writes one file, and is ended then.
self.onmessage = ({ data }: MessageEvent<ToWriter>) => {
  if (data.is === 'block') (blocks[data.sheet] ??= []).push(data.block)
  else void write(data.book)
}

async function write(book: Extract<ToWriter, { is: 'book' }>['book']): Promise<void> {
  const post = (message: FromWriter, moved: Transferable[] = []): void =>
    self.postMessage(message, { transfer: moved })
  try {
    const sheets = book.sheets.map((sheet, at) => ({ ...sheet, blocks: blocks[at] ?? [] }))
    const bytes = await writeWorkbook({ ...book, sheets }, (share) => post({ is: 'progress', share }))
    const own = new Uint8Array(bytes)
    post({ is: 'file', bytes: own }, [own.buffer])
  } catch (error) {
    post({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}
