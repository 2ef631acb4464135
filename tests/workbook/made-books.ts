import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBook, type BookRequest } from '../../src/actions/make-book.ts'
import { newBook, type NewBookRequest } from '../../src/actions/new-book.ts'
import { allocateBudget } from '../../src/actions/allocate-budget.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import { lookupOf, type FrameworkLookup } from '../../src/core/framework/lookup.ts'
import type { AllocationReport } from '../../src/core/report/shapes.ts'
import { openCsvBook } from '../../src/hosts/file/csv-book.ts'
import { writeBook } from '../../src/hosts/file/write-book.ts'
import type { BookReader, TableName } from '../../src/workbook/port.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { seed } from '../budget-of.ts'

/** A book as it is written, with the engine's own figures beside it. */
export interface MadeBook {
  readonly plan: WritePlan
  readonly bytes: Uint8Array
  readonly report: AllocationReport
}

const files: Readonly<Record<TableName, string>> = {
  BudgetLines: 'lines',
  SplitRows: 'splits',
  DriverRows: 'drivers',
  GoalLinkRows: 'links',
  RevenueRows: 'revenue',
  CeilingRows: 'ceilings',
}

/** The illustrative budget, or only the rows of some of its tables that `keeps` lets through. */
export function illustrativeBook(keeps: (table: TableName, row: string) => boolean = () => true): BookReader {
  const read = ([table, name]: [string, string]): [string, { name: string; bytes: Uint8Array }] => {
    const path = join(__dirname, '../../seeds', `illustrative-${name}.csv`)
    const [header = '', ...rows] = readFileSync(path, 'utf8').split('\n')
    const kept = rows.filter((row) => keeps(table as TableName, row))
    return [table, { name: `${name}.csv`, bytes: new TextEncoder().encode([header, ...kept].join('\n')) }]
  }
  return openCsvBook({ files: Object.fromEntries(Object.entries(files).map(read)), amountUnit: 1 })
}

/** A budget in which everything is wrong. */
export function messBook(): BookReader {
  const folder = join(__dirname, '../fixtures/mess')
  const read = (table: TableName): [TableName, { name: string; bytes: Uint8Array }] => {
    const name = `${files[table]}.csv`
    return [table, { name, bytes: readFileSync(join(folder, name)) }]
  }
  const tables = (['BudgetLines', 'SplitRows', 'DriverRows', 'GoalLinkRows'] as const).map(read)
  return openCsvBook({ files: Object.fromEntries(tables), amountUnit: 1 })
}

/** Small tables as CSV texts. */
export function csvBook(
  tables: Readonly<Partial<Record<TableName, string>>>,
  amountUnit: 1 | 1000 = 1,
): BookReader {
  const inputs = Object.entries(tables).map(([table, text]) => {
    return [table, { name: `${files[table as TableName]}.csv`, bytes: new TextEncoder().encode(text) }]
  })
  return openCsvBook({ files: Object.fromEntries(inputs), amountUnit })
}

/** A report on a budget. */
export async function madeReport(
  book: BookReader,
  request: Partial<BookRequest> = {},
  lookup: FrameworkLookup = lookupOf(seed),
): Promise<MadeBook> {
  const budget = await readBudget(book, lookup)
  const pending = request.pending ?? 'include'
  const unit = request.unit ?? 1000
  const { plan } = await makeBook(book, budget, {
    kind: 'report',
    asOf: '2020-03-31 10:15 UTC',
    files: ['illustrative.csv'],
    ...request,
    pending,
    unit,
  })
  return { plan, bytes: await writeBook(plan), report: allocateBudget(budget, { pending, unit }) }
}

/** A new book filled with a budget. */
export async function madeTemplate(
  book: BookReader,
  request: NewBookRequest,
  lookup: FrameworkLookup = lookupOf(seed),
): Promise<MadeBook> {
  const { plan } = await newBook(lookup, request, book)
  const report = allocateBudget(await readBudget(book, lookup), { pending: 'include', unit: 1000 })
  return { plan, bytes: await writeBook(plan), report }
}
