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
export async function reportedPlan(
  tables: BookReader = illustrativeTables(),
  lookup: FrameworkLookup = framework(),
): Promise<Book> {
  const budget = await readBudget(tables, lookup)
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

/** Twelve years, 450 lines on one output, and titles of 300 letters: more than a pane has room for. */
export async function longPlan(): Promise<Book> {
  const json = JSON.parse(readFileSync('seeds/itu-strategic-plan-2020-2023.json', 'utf8')) as {
    readonly objectives: { title: string; readonly outputs: { code: string; text: string }[] }[]
  }
  const long = 'Regulations, plans, recommendations and notices (illustrative); '.repeat(5).slice(0, 300)
  for (const objective of json.objectives) {
    objective.title = `${objective.title}: ${long}`.slice(0, 300)
    for (const output of objective.outputs) output.text = `${output.text}: ${long}`.slice(0, 300)
  }
  const years = Array.from({ length: 12 }, (_, at) => 2020 + at)
  const lines = Array.from({ length: 450 }, (_, at) => {
    const activity = at % 3 === 0 ? `"${long}"` : `Study group ${at} (illustrative)`
    const amounts = years.map((year) => 1_234_567 + 1000 * at + year)
    return `BR-${1000 + at},BR,${activity},R.1,R.1-1,,1,RB,,${amounts.join(',')},illustrative`
  })
  const head = `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,Group,${years.join(',')},Note`
  return reportedPlan(
    csvTables({ BudgetLines: [head, ...lines].join('\n') }),
    lookupOf(builtInFramework(json)),
  )
}

/** A book that may be read and not written. */
export async function readOnly(opened: Promise<Book>): Promise<Book> {
  const book = await opened
  book.isReadOnly = true
  return book
}
