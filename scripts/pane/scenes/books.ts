import { readFileSync } from 'node:fs'
import { makeBook } from '../../../src/actions/make-book.ts'
import { newBook } from '../../../src/actions/new-book.ts'
import { builtInFramework } from '../../../src/actions/built-in-framework.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import { lookupOf, type FrameworkLookup } from '../../../src/core/framework/lookup.ts'
import { openCsvBook, type CsvInputs } from '../../../src/hosts/file/csv-book.ts'
import type { Book } from '../../../src/workbench/model/book/book.ts'
import type { BookReader, TableName } from '../../../src/workbook/port.ts'
import { writtenBook, writingTime } from '../written-book.ts'

const files: Readonly<Record<TableName, string>> = {
  BudgetLines: 'lines',
  SplitRows: 'splits',
  DriverRows: 'drivers',
  GoalLinkRows: 'links',
  RevenueRows: 'revenue',
  CeilingRows: 'ceilings',
}

/** The framework of the ITU, as it comes with the product. */
export function framework(): FrameworkLookup {
  const json: unknown = JSON.parse(readFileSync('seeds/itu-strategic-plan-2020-2023.json', 'utf8'))
  return lookupOf(builtInFramework(json))
}

/** Budget tables as CSV texts, as a book to be read. */
export function csvTables(tables: Readonly<Partial<Record<TableName, string>>>): BookReader {
  const inputs = Object.entries(tables).map(([table, text]) => {
    return [table, { name: `${files[table as TableName]}.csv`, bytes: new TextEncoder().encode(text) }]
  })
  const given = Object.fromEntries(inputs) as CsvInputs['files']
  return openCsvBook({ files: given, amountUnit: 1 })
}

/** The illustrative budget of the ITU, as it comes with the product. */
export function illustrativeTables(): BookReader {
  const read = (name: string): string => readFileSync(`seeds/illustrative-${name}.csv`, 'utf8')
  return csvTables(Object.fromEntries(Object.entries(files).map(([table, name]) => [table, read(name)])))
}

/** An open financial plan with the sheets of the framework, filled with a budget. */
export async function financialPlan(tables: BookReader = illustrativeTables()): Promise<Book> {
  const { plan } = await newBook(framework(), { kind: 'financial-plan', files: [] }, tables)
  return writtenBook(plan)
}

/** The same with its reports: Appendix A, Allocation, Findings. */
export async function reportedPlan(tables: BookReader = illustrativeTables()): Promise<Book> {
  const budget = await readBudget(tables, framework())
  const asOf = `${writingTime.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const request = {
    kind: 'report',
    asOf,
    files: ['illustrative.csv'],
    pending: 'include',
    unit: 1000,
  } as const
  const { plan } = await makeBook(tables, budget, request)
  return writtenBook(plan)
}

/** A book that may be read and not written. */
export async function readOnly(opened: Promise<Book>): Promise<Book> {
  const book = await opened
  book.isReadOnly = true
  return book
}
