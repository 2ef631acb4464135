import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import type { GeneratedBook } from './generated-book.ts'
import type { Finished } from './run-node.ts'

/** What a contender works with. */
export interface BookWork {
  readonly book: GeneratedBook
  /** The built command line. */
  readonly rbb: string
  /** A file that is not there yet. */
  readonly output: string
}

/** One way of working on a workbook, as a whole process. */
export interface BookContender {
  /** What Node is started with. */
  readonly args: (work: BookWork) => readonly string[]
  /** How the work that is done differs from that which was asked for; undefined where it does not. */
  readonly fault: (finished: Finished, work: BookWork) => Promise<string | undefined> | string | undefined
}

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The workbench is not built for Node, and is compiled as it is loaded. */
const workbench = [
  ...['--import', program('../../scripts/typescript.mjs')],
  ...['--import', program('../../scripts/pane/browser-packages.mjs')],
  program('in-workbench.ts'),
]

/** The contenders by name, each of ours before the one it is set beside. */
export const bookContenders = {
  'rbb check': {
    args: ({ rbb, book }) => [rbb, 'check', book.path],
    fault: ({ code, stdout }, { book: { errors, warnings, infos } }) => {
      const found = `${errors} errors, ${warnings} warnings, ${infos} infos.`
      if (code !== 1) return `it ended with ${code ?? 'no code'}`
      return stdout.includes(found) ? undefined : `it did not find ${found}`
    },
  },
  'exceljs, reading': {
    args: ({ book }) => [program('exceljs-read.mjs'), book.path],
    fault: ({ code, stdout }, { book: { lines } }) =>
      code === 0 && Number(stdout) > lines ? undefined : `it read ${stdout.trim()} rows of ${lines}`,
  },
  'rbb allocate -o': {
    args: ({ rbb, book, output }) => [rbb, 'allocate', book.path, '-o', output],
    fault: ({ code }, work) => (code === 1 ? rowsFault(work) : `it ended with ${code ?? 'no code'}`),
  },
  'exceljs, reading and writing': {
    args: ({ book, output }) => [program('exceljs-rewrite.mjs'), book.path, output],
    fault: ({ code }, work) => (code === 0 ? rowsFault(work) : `it ended with ${code ?? 'no code'}`),
  },
  'workbench, opening': {
    args: ({ book }) => [...workbench, book.path],
    fault: ({ code, stdout }, { book: { lines } }) =>
      code === 0 && Number(stdout) > lines ? undefined : `it opened ${stdout.trim()} rows of ${lines}`,
  },
  'workbench, opening and saving': {
    args: ({ book, output }) => [...workbench, book.path, output],
    fault: ({ code }, work) => (code === 0 ? rowsFault(work) : `it ended with ${code ?? 'no code'}`),
  },
} satisfies Record<string, BookContender>

export type BookContenderName = keyof typeof bookContenders

/** Whose time a contender's is set beside. */
export const bookPeers: Readonly<Partial<Record<BookContenderName, BookContenderName>>> = {
  'rbb check': 'exceljs, reading',
  'rbb allocate -o': 'exceljs, reading and writing',
  'workbench, opening': 'exceljs, reading',
  'workbench, opening and saving': 'exceljs, reading and writing',
}

async function rowsFault({ output, book: { lines } }: BookWork): Promise<string | undefined> {
  const written = readWorkbook(new Uint8Array(await readFile(output)))
  const rows = Math.max(...written.sheets.map(({ name }) => written.readSheet(name).rows.length))
  return rows > lines ? undefined : `it wrote ${rows} rows of ${lines}`
}
