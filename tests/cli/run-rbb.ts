import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import seed from '../../seeds/itu-strategic-plan-2020-2023.json'
import type { Doors } from '../../src/cli/doors.ts'
import { rbb } from '../../src/cli/program.ts'
import { openCsvBook } from '../../src/hosts/file/csv-book.ts'
import { readJson } from '../../src/hosts/file/read-json.ts'
import { toCsv } from '../../src/hosts/file/to-csv.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import { writeBook } from '../../src/hosts/file/write-book.ts'
import { fileAt, writeFile } from '../../src/cli/files.ts'

export interface Run {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

const root = join(__dirname, '../..')

/** Runs the command line in this process, on real files; paths are relative to the repository. */
export async function runRbb(argv: readonly string[], look: Partial<Doors['streams']> = {}): Promise<Run> {
  let stdout = ''
  let stderr = ''
  const streams: Doors['streams'] = {
    stdout: (text) => {
      stdout += text
      return Promise.resolve()
    },
    stderr: (text) => {
      stderr += text
    },
    columns: undefined,
    color: false,
    watched: false,
    ...look,
  }
  const exitCode = await rbb(argv, {
    streams,
    readFile: (path) => readFile(resolve(root, path)),
    readJson,
    openBook: openCsvBook,
    openWorkbook: openXlsxBook,
    toCsv,
    writeBook,
    writeFile,
    fileAt: (path) => fileAt(resolve(root, path)),
    now: () => new Date('2020-03-31T10:15:00Z'),
    seed,
  })
  return { exitCode, stdout, stderr }
}

const tables = ['lines', 'splits', 'drivers', 'links', 'revenue', 'ceilings'] as const

/** The illustrative budget, which has no errors. */
export const illustrative: readonly string[] = tables.flatMap((name) => [
  `--${name}`,
  `seeds/illustrative-${name}.csv`,
])

/** A budget in which everything is wrong. */
export const mess: readonly string[] = tables
  .slice(0, 4)
  .flatMap((name) => [`--${name}`, `tests/fixtures/mess/${name}.csv`])
