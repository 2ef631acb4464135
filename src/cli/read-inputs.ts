import { readBudget } from '../actions/read-budget.ts'
import { lookupOf } from '../core/framework/lookup.ts'
import type { Book, Doors, InputFile, TableFiles } from './doors.ts'
import { tableOptions, type InputOptions } from './input-options.ts'
import { progressOn } from './progress.ts'
import { readInput } from './read-file.ts'
import { readFramework } from './read-framework.ts'
import { readWorkbooks, type Inputs } from './read-workbooks.ts'
import { UsageError } from './usage-error.ts'

export type { Inputs }

/** The tables of a budget as one book, with the names of their files. */
export interface TableBook {
  readonly book: Book
  readonly files: readonly string[]
}

/**
 * Reads the budget of the workbooks, or of the files that the options name.
 * @throws UsageError where nothing is named to read, or a file cannot be read
 */
export async function readInputs(
  books: readonly string[],
  options: InputOptions,
  doors: Doors,
): Promise<Inputs> {
  if (books.length > 0) return readWorkbooks(books, options, doors)
  if (options.lines === undefined) {
    throw new UsageError('No budget lines are given: name a workbook, or add --lines L.csv.')
  }
  const progress = progressOn(doors.streams)
  try {
    progress.show(0, 1)
    const framework = await readFramework(options.framework, doors)
    const { book, files } = await openTables(options, doors)
    const budget = await readBudget(book, lookupOf(framework), { progress: progress.show })
    return { budget, book, files }
  } finally {
    progress.clear()
  }
}

/**
 * The tables that the options name, opened as a book; undefined where they name none.
 * @throws UsageError where there are tables but no lines, or a file cannot be read
 */
export async function readTableBook(options: InputOptions, doors: Doors): Promise<TableBook | undefined> {
  const isGiven = tableOptions.some(({ name }) => options[name] !== undefined)
  if (!isGiven) return undefined
  if (options.lines === undefined) throw new UsageError('No budget lines are given: add --lines L.csv.')
  return openTables(options, doors)
}

async function openTables(options: InputOptions, doors: Doors): Promise<TableBook> {
  const files = await readTables(options, doors)
  const book = doors.openBook({ files, amountUnit: options.amounts })
  return { book, files: Object.values(files).map(({ name }) => name) }
}

async function readTables(options: InputOptions, { readFile }: Doors): Promise<TableFiles> {
  const files: [keyof TableFiles, InputFile][] = []
  for (const { name, table } of tableOptions) {
    const path = options[name]
    if (path !== undefined) files.push([table, await readInput(path, readFile)])
  }
  return Object.fromEntries(files)
}
