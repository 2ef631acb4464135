import { readBookFile } from '../../files/read-book-file.ts'
import type { FromWorker } from './read-in-worker.ts'

// Reads one file, and is ended then.
self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  const post = (message: FromWorker): void => self.postMessage(message)
  try {
    post({ is: 'content', content: readBookFile(data, (share) => post({ is: 'progress', share })) })
  } catch (error) {
    post({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}
