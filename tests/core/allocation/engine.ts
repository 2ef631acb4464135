import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import { allocationReport } from '../../../src/core/report/allocation-report.ts'
import type { AllocationReport } from '../../../src/core/report/shapes.ts'
import { readBudget } from '../../../src/actions/read-budget.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { loadFramework } from '../../../src/core/framework/load.ts'
import { lookupOf, type FrameworkLookup } from '../../../src/core/framework/lookup.ts'
import { openCsvBook } from '../../../src/hosts/file/csv-book.ts'
import type { InputFile } from '../../../src/hosts/file/decode-text.ts'
import type { BookReader } from '../../../src/workbook/port.ts'
import type { Pending } from './oracle/cascade-of-a-year.ts'
import { withoutZeros, type Figures } from './oracle/oracle.ts'
import type { Book, Row } from './oracle/book.ts'

/** Rows as a CSV file, headers first; every cell in quotes. */
export function csvFile(name: string, headers: readonly string[], rows: readonly Row[]): InputFile {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const cells = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
  return {
    name,
    bytes: new TextEncoder().encode(cells.map((row) => `${row.map(quoted).join(',')}\n`).join('')),
  }
}

/** Reads a book of texts through the product's own doors. */
export async function budgetOf(book: Book): Promise<Budget> {
  const { reader, lookup } = openBook(book)
  return readBudget(reader, lookup)
}

/** A book of texts as CSV files, opened, and its framework. */
export function openBook(book: Book): { readonly reader: BookReader; readonly lookup: FrameworkLookup } {
  const loaded = loadFramework(book.framework)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ path, problem }) => `${path} ${problem}`).join('\n'))
  const mapping = ['Objective', 'Output', 'Enabler'].filter(
    (header) => header !== 'Objective' || book.lines.some((line) => line['Objective'] !== undefined),
  )
  const headers = ['Line', 'Unit', 'Activity', ...mapping, 'Category', 'Fund', ...book.years]
  const files = {
    BudgetLines: csvFile('lines.csv', headers, book.lines),
    SplitRows: csvFile('splits.csv', ['Line', 'Output', 'Enabler', 'Share'], book.splits),
    DriverRows: csvFile('drivers.csv', ['Stage', 'From', 'To', 'Weight'], book.drivers),
    ...(book.links
      ? { GoalLinkRows: csvFile('links.csv', ['Objective', 'Goal', 'Kind', 'Weight'], book.links) }
      : {}),
  }
  const reader = openCsvBook({ files, amountUnit: book.amounts })
  return { reader, lookup: lookupOf(loaded.framework) }
}

export function reportOf(budget: Budget, pending: Pending, unit = 1000): AllocationReport {
  const counts = { error: 0, warning: 0, info: 0, ignored: 0 }
  return allocationReport(budget.lookup, allocateBudget(budget, pending), unit, counts, true)
}

export function findingsIn(budget: Budget): Finding[] {
  return findingsOf(budget, allocateBudget(budget, 'include'))
}

/** The figures of a report in the oracle's form: no published tables, no findings, what is left by `stage from`. */
export function figuresOf({
  unallocated,
  periods,
  pending,
  total,
  notLinked,
  ...report
}: AllocationReport): object {
  const { stages, outputs, objectives, sectors, goals } = report
  const left = new Map<string, Figures>()
  for (const { from, stage, amounts } of unallocated) {
    const key = `${stage} ${from}`
    left.set(key, joined(left.get(key), amounts))
  }
  const kept = { periods, pending, total, notLinked, stages, outputs, objectives, sectors, goals }
  return { ...kept, unallocated: withoutZeros([...left]) }
}

/** Centimes of an amount as a report writes it. */
export function centimesOf(amount: string | undefined): bigint {
  if (amount === undefined || !/^-?\d+\.\d\d$/.test(amount)) throw new Error(`not an amount: ${amount}`)
  return BigInt(amount.replace('.', ''))
}

function joined(one: Figures | undefined, other: Figures): Figures {
  if (one === undefined) return other
  const sums = Object.entries(other).map(([key, amount]) => {
    const centimes = centimesOf(one[key]) + centimesOf(amount)
    const size = String(centimes < 0n ? -centimes : centimes).padStart(3, '0')
    return [key, `${centimes < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`]
  })
  return Object.fromEntries(sums) as Figures
}
