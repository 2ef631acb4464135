import type { Doors } from './doors.ts'
import type { WorkerMessage } from './worker-message.ts'

/** The doors of a worker, which tell the process that waits what happens at them. */
export function toldDoors(doors: Doors, watched: boolean, tell: (message: WorkerMessage) => void): Doors {
  const { streams, openWorkbook, writeBook, writeFile } = doors
  return {
    ...doors,
    streams: {
      ...streams,
      stdout: (text) => waiting(() => streams.stdout(text)),
      stderr: (text) => tell({ kind: 'stderr', text }),
      watched,
    },
    openWorkbook(file) {
      tell({ kind: 'opening', name: file.name, bytes: file.bytes.length })
      return openWorkbook(file)
    },
    writeBook(plan) {
      tell({ kind: 'making' })
      return writeBook(plan)
    },
    writeFile: (path, bytes, force) => waiting(() => writeFile(path, bytes, force)),
  }

  async function waiting<Result>(act: () => Promise<Result>): Promise<Result> {
    tell({ kind: 'waiting', isWaiting: true })
    try {
      return await act()
    } finally {
      tell({ kind: 'waiting', isWaiting: false })
    }
  }
}
