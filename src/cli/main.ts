import { readFile } from 'node:fs/promises'
import seed from '../../seeds/itu-strategic-plan-2020-2023.json'
import { openCsvBook } from '../hosts/file/csv-book.ts'
import { readJson } from '../hosts/file/read-json.ts'
import { toCsv } from '../hosts/file/to-csv.ts'
import { openXlsxBook } from '../hosts/file/xlsx-book.ts'
import { writeBook } from '../hosts/file/write-book.ts'
import { fileAt, writeFile } from './files.ts'
import { streamsOf } from './process-streams.ts'
import { rbb, refuse } from './program.ts'

const streams = streamsOf(process)

/** The last handler: whatever goes wrong outside a command, the person reads one line. */
process.on('uncaughtException', (error) => {
  process.exitCode = refuse(error, { streams })
})

// The code is set and the process ends by itself: an exit at once would cut off output that is still on its way.
process.exitCode = await rbb(process.argv.slice(2), {
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
})
