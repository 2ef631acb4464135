import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBudget } from '../src/actions/read-budget.ts'
import type { Budget } from '../src/core/budget/budget.ts'
import type { Cell } from '../src/core/budget/cell.ts'
import { loadFramework } from '../src/core/framework/load.ts'
import { lookupOf, type FrameworkLookup } from '../src/core/framework/lookup.ts'
import type { ResultsFramework } from '../src/core/framework/schema.ts'
import { openCsvBook } from '../src/hosts/file/csv-book.ts'
import type { InputFile } from '../src/hosts/file/decode-text.ts'
import type { BookReader, TableName } from '../src/workbook/port.ts'

const root = join(__dirname, '..')

/** A framework of the repository: the seed, or the invented one of another shape. */
export function frameworkOf(path: string): ResultsFramework {
  const loaded = loadFramework(JSON.parse(readFileSync(join(root, path), 'utf8')))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.framework
}

export const seed = frameworkOf('seeds/itu-strategic-plan-2020-2023.json')
export const second = frameworkOf('tests/fixtures/frameworks/second.json')

/** Tables as CSV text, named as in a workbook. */
export type CsvTables = Readonly<Partial<Record<TableName, string>>>

const fileNames: Readonly<Record<TableName, string>> = {
  BudgetLines: 'lines.csv',
  SplitRows: 'splits.csv',
  DriverRows: 'drivers.csv',
  GoalLinkRows: 'links.csv',
  RevenueRows: 'revenue.csv',
  CeilingRows: 'ceilings.csv',
}

/** Reads a budget from CSV texts, through the real reader. */
export function budgetOf(tables: CsvTables, lookup: FrameworkLookup = lookupOf(seed)): Promise<Budget> {
  const files = Object.fromEntries(
    Object.entries(tables).map(([table, text]) => [
      table,
      { name: fileNames[table as TableName], bytes: new TextEncoder().encode(text) },
    ]),
  )
  return readBudget(openCsvBook({ files, amountUnit: 1 }), lookup)
}

/** Reads a budget from the CSV files of a folder of the repository, those that are there. */
export function budgetIn(
  folder: string,
  prefix = '',
  lookup: FrameworkLookup = lookupOf(seed),
): Promise<Budget> {
  const files: Partial<Record<TableName, InputFile>> = {}
  for (const [table, name] of Object.entries(fileNames)) {
    try {
      files[table as TableName] = { name, bytes: readFileSync(join(root, folder, `${prefix}${name}`)) }
    } catch {
      continue
    }
  }
  return readBudget(openCsvBook({ files, amountUnit: 1 }), lookup)
}

/** Reads budget lines from cells as a workbook holds them: numbers are numbers, and text does not count. */
export function budgetOfCells(
  [header = [], ...rows]: readonly (readonly Cell[])[],
  lookup: FrameworkLookup = lookupOf(seed),
  amountUnit: 1 | 1000 = 1,
): Promise<Budget> {
  const table = {
    table: 'BudgetLines',
    source: 'Budget',
    sheet: 'Budget',
    headerRow: 1,
    header,
    rows: rows.length,
    amountUnit,
    textCounts: false,
  } as const
  const book: BookReader = {
    describe: () => Promise.resolve({ tables: [table] }),
    async *read() {
      await Promise.resolve()
      yield { firstRow: 2, rows }
    },
  }
  return readBudget(book, lookup)
}
