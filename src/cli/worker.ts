import { readFile } from 'node:fs/promises'
import seed from '../../seeds/itu-strategic-plan-2020-2023.json'
import { openCsvBook } from '../hosts/file/csv-book.ts'
import { readJson } from '../hosts/file/read-json.ts'
import { toCsv } from '../hosts/file/to-csv.ts'
import { openXlsxBook } from '../hosts/file/xlsx-book.ts'
import { writeBook } from '../hosts/file/write-book.ts'
import type { Doors, Streams } from './doors.ts'
import { fileAt, writeFile } from './files.ts'
import { rbb, refuse } from './program.ts'
import { readStart } from './read-start.ts'
import { toldDoors } from './told-doors.ts'
import { waitingFor, type WorkerMessage } from './worker-message.ts'

/** Bytes; the reader of workbooks refuses those that are larger. */
const longestBook = 64 * 2 ** 20

/** Carries out a command in this process, and tells how it goes where another process waits for it. */
export async function carryOut(argv: readonly string[], streams: Streams): Promise<void> {
  const waiting = waitingFor(process)
  const doors = waiting
    ? toldDoors(
        { ...doorsOn(streams), readFile: (path) => readStart(path, longestBook) },
        waiting.watched,
        tell,
      )
    : doorsOn(streams)

  /** The last handler: whatever goes wrong outside a command, the person reads one line. */
  process.on('uncaughtException', (error) => end(refuse(error, doors)))
  if (waiting) {
    // To be stopped is the business of the process that waits; without it nobody is there to read an answer.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
    process.on('disconnect', () => process.exit())
    process.channel?.unref()
  }
  end(await rbb(argv, doors))

  // The code is set and the process ends by itself: an exit at once would cut off output that is still on its way.
  function end(exitCode: number): void {
    process.exitCode = exitCode
    if (waiting) tell({ kind: 'end', exitCode })
  }
}

function tell(message: WorkerMessage): void {
  // Whether it arrives is no matter: a process that does not wait any more needs no telling.
  process.send?.(message, undefined, undefined, () => undefined)
}

function doorsOn(streams: Streams): Doors {
  return {
    streams,
    readFile,
    readJson,
    openBook: openCsvBook,
    openWorkbook: openXlsxBook,
    toCsv,
    writeBook,
    writeFile,
    fileAt,
    now: () => new Date(),
    seed,
  }
}
