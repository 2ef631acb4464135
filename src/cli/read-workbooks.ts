import { bookSettings, type BookSettings } from '../actions/book-settings.ts'
import { readBooks } from '../actions/read-books.ts'
import type { Budget } from '../core/budget/budget.ts'
import type { Book, Doors } from './doors.ts'
import { tableOptions, type InputOptions } from './input-options.ts'
import { progressOn } from './progress.ts'
import { readInput } from './read-file.ts'
import { readFramework } from './read-framework.ts'
import { UsageError } from './usage-error.ts'

/** A budget, what it was read from as one book, and the names of its files. */
export interface Inputs {
  readonly budget: Budget
  readonly book: Book
  readonly files: readonly string[]
  /** What the one workbook says of itself; several together say nothing, nor do files of tables. */
  readonly settings?: BookSettings
}

/**
 * Reads workbooks as one budget.
 * @throws UsageError where something stands beside them that they hold themselves, or a file cannot be read
 */
export async function readWorkbooks(
  paths: readonly string[],
  options: InputOptions,
  doors: Doors,
): Promise<Inputs> {
  refuseBeside(paths, options)
  await refuseTwice(paths, doors)
  const progress = progressOn(doors.streams)
  try {
    progress.show(0, 1)
    const given = options.framework === undefined ? undefined : await readFramework(options.framework, doors)
    const fallback = await readFramework(undefined, doors)
    const books: { name: string; book: Book }[] = []
    for (const path of paths) {
      const { name, bytes } = await readInput(path, doors.readFile)
      const shown = paths.filter((other) => lastPart(other) === name).length > 1 ? path : name
      books.push({ name: shown, book: doors.openWorkbook({ name: shown, bytes }) })
    }
    const { budget, book } = await readBooks(books, { given, fallback }, { progress: progress.show })
    const settings = books.length === 1 ? { settings: await bookSettings(book) } : {}
    return { budget, book, files: books.map(({ name }) => name), ...settings }
  } finally {
    progress.clear()
  }
}

/** Other files that people name without an option by mistake. */
const tableFile = /\.(csv|tsv|txt|json)$/iu

function refuseBeside(paths: readonly string[], options: InputOptions): void {
  const file = paths.find((path) => tableFile.test(path))
  if (file !== undefined) {
    throw new UsageError(`“${file}” stands alone: name it by its option, such as --lines ${file}.`)
  }
  const beside = tableOptions.find(({ name }) => options[name] !== undefined)
  if (beside) {
    throw new UsageError(
      `A workbook holds all its tables, so --${beside.name} cannot stand beside one: put its rows into the workbook, or give CSV files alone.`,
    )
  }
  if (options.amounts !== 1) {
    throw new UsageError(
      'A workbook says itself what its amounts are counted in: write CHF 000 under AmountUnit in its table Sources, instead of --amounts.',
    )
  }
}

async function refuseTwice(paths: readonly string[], { fileAt }: Doors): Promise<void> {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const file = (await fileAt(path)) ?? path
    const other = seen.get(file)
    if (other === path) throw new UsageError(`“${path}” is given twice.`)
    if (other !== undefined) throw new UsageError(`“${other}” and “${path}” are the same file.`)
    seen.set(file, path)
  }
}

function lastPart(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path
}
