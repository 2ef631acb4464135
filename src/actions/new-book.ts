import { textOf } from '../core/budget/cell.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import type { BookKind } from '../workbook/book-content.ts'
import { headersOf } from '../workbook/own-tables.ts'
import type { BookReader, TableInfo } from '../workbook/port.ts'
import type { LongWork } from '../workbook/long-work.ts'
import { makeBook, type BookRequest, type MadeBook } from './make-book.ts'
import { readBudget } from './read-budget.ts'

/** A new book: blank, or filled with a budget that was read elsewhere. */
export interface NewBookRequest extends Pick<BookRequest, 'unitCode' | 'asOf' | 'files' | 'names'> {
  readonly kind: Exclude<BookKind, 'report'>
  /**
   * Its year columns; years of the budget are added where they are not among them. Left out: the years of the
   * budget, or of the framework where the book is blank.
   */
  readonly years?: readonly number[] | undefined
}

/**
 * Makes a new book from a template.
 * @param inputs the budget to fill it with; left out: a blank book
 * @throws HostError `unit-unknown` where the framework has no such unit
 */
export async function newBook(
  lookup: FrameworkLookup,
  { years = [], ...request }: NewBookRequest,
  inputs?: BookReader,
  work: LongWork = {},
): Promise<MadeBook> {
  const book = inputs
    ? withYears(inputs, years)
    : blankBook(years.length > 0 ? years : lookup.framework.years)
  const budget = await readBudget(book, lookup, work)
  return makeBook(book, budget, { ...request, pending: 'include', unit: 1000 }, work)
}

function blankBook(years: readonly number[]): BookReader {
  const table: TableInfo = {
    table: 'BudgetLines',
    source: 'Budget',
    sheet: null,
    headerRow: 1,
    header: headersOf('BudgetLines', years),
    rows: 0,
    amountUnit: 1,
    textCounts: false,
  }
  return {
    describe: () => Promise.resolve({ tables: [table] }),
    async *read() {
      await Promise.resolve()
      yield* []
    },
  }
}

/** The same book with further year columns behind those of its first source of lines; they are blank. */
function withYears(book: BookReader, years: readonly number[]): BookReader {
  const original = new Map<TableInfo, TableInfo>()
  return {
    describe: async () => {
      const described = await book.describe()
      const first = described.tables.find(({ table }) => table === 'BudgetLines')
      const tables = described.tables.map((info) => {
        if (info !== first) return info
        const known = new Set(info.header.map((cell) => textOf(cell).trim()))
        const more = years.map(String).filter((year) => !known.has(year))
        if (more.length === 0) return info
        const letters = info.letters && { letters: [...info.letters, ...more] }
        const wider = { ...info, header: [...info.header, ...more], ...letters }
        original.set(wider, info)
        return wider
      })
      return { ...described, tables }
    },
    read: (info) => book.read(original.get(info) ?? info),
  }
}
