import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bookContenders,
  type BookContender,
  type BookContenderName,
  type BookWork,
} from './book-contenders.ts'
import { booksTable, type BookMeasurements } from './books-table.ts'
import { generateBook } from './generated-book.ts'
import { runNode, type Finished } from './run-node.ts'

const built = fileURLToPath(new URL('../../dist/rbb.js', import.meta.url))

/** Measures all contenders over a workbook of each number of lines, and gives one table. */
export async function benchBooks(lineCounts: readonly number[], runs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rbb-bench-'))
  try {
    // A copy, so that a build meanwhile changes nothing.
    const rbb = join(folder, 'rbb.js')
    await copyFile(built, rbb)
    const measurements: BookMeasurements[] = []
    for (const lines of lineCounts) {
      const book = await generateBook(join(folder, `book-${lines}.xlsx`), lines)
      measurements.push({
        lines,
        runs: await takeTurns({ book, rbb, output: join(folder, 'out.xlsx') }, runs),
      })
    }
    return booksTable(measurements)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Measures all contenders one after another, again and again, so that a busy moment of the machine hits all alike. */
async function takeTurns(work: BookWork, runs: number): Promise<BookMeasurements['runs']> {
  const names = Object.keys(bookContenders) as BookContenderName[]
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    BookContenderName,
    Finished[]
  >
  for (let run = 0; run < runs; run++) {
    for (const name of names) taken[name].push(await measureApart(name, work))
  }
  return taken
}

/** @throws where a contender did not do the work */
async function measureApart(name: BookContenderName, work: BookWork): Promise<Finished> {
  const { args, fault }: BookContender = bookContenders[name]
  await rm(work.output, { force: true })
  const finished = await runNode(args(work))
  const words = await fault(finished, work)
  if (words !== undefined) throw new Error(`${name}: ${words}\n${finished.stderr}`)
  return finished
}
