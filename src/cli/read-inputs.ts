import { readBudget } from '../actions/read-budget.ts'
import type { Budget } from '../core/budget/budget.ts'
import { lookupOf } from '../core/framework/lookup.ts'
import type { Book, Doors, InputFile, TableFiles } from './doors.ts'
import { tableOptions, type InputOptions } from './input-options.ts'
import { progressOn } from './progress.ts'
import { readInput } from './read-file.ts'
import { readFramework } from './read-framework.ts'
import { UsageError } from './usage-error.ts'

/** A budget, with the names of the files it was read from. */
export interface Inputs {
  readonly budget: Budget
  readonly book: Book
  readonly files: readonly string[]
}

/** The tables of a budget as one book, with the names of their files. */
export interface TableBook {
  readonly book: Book
  readonly files: readonly string[]
}

/**
 * Reads the budget that the options name.
 * @throws UsageError where no lines are given, or a file cannot be read
 */
export async function readInputs(
  books: readonly string[],
  options: InputOptions,
  doors: Doors,
): Promise<Inputs> {
  const [book] = books
  if (book !== undefined) throw bookRefused(book)
  if (options.lines === undefined) throw new UsageError('No budget lines are given: add --lines L.csv.')
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

function bookRefused(book: string): UsageError {
  return /\.xls[xmb]?$/iu.test(book)
    ? new UsageError(
        `“${book}”: this version does not read workbooks; save its tables as CSV and give --lines L.csv.`,
      )
    : new UsageError(`“${book}” stands alone: name each file by its option, such as --lines ${book}.`)
}
