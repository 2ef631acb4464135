import fc from 'fast-check'
import { loadFramework } from '../../../src/core/framework/load.ts'
import { lookupOf, type FrameworkLookup } from '../../../src/core/framework/lookup.ts'
import type { ResultCode } from '../../../src/core/framework/result-code.ts'
import { randomBook } from '../../core/allocation/random-budget.ts'
import type { Book, Row } from '../../core/allocation/oracle/book.ts'
import { ownCells, cellTable, type CellBook } from './cell-book.ts'

export interface RandomCells {
  readonly book: CellBook
  readonly lookup: FrameworkLookup
  /** All that its lines may be tagged with. */
  readonly results: readonly ResultCode[]
}

/**
 * Random budgets as the cells of a book, in two sources: ours and one with fewer columns, whose rows may also be
 * no lines.
 */
export function randomCells(): fc.Arbitrary<RandomCells> {
  const lacking = fc.subarray(['Output', 'Enabler', 'Objective', 'Result'])
  const totals = fc.subarray([...Array(14).keys()], { maxLength: 7 })
  return fc
    .record({ book: randomBook(), lacking, first: fc.nat(4), totals, holdsOtherRows: fc.boolean() })
    .map(cellsOf)
}

interface Made {
  readonly book: Book
  readonly lacking: readonly string[]
  /** How many lines stand in our own source. */
  readonly first: number
  /** Lines that are called totals, so that only a tag makes them lines in a source of the user's. */
  readonly totals: readonly number[]
  readonly holdsOtherRows: boolean
}

function cellsOf({ book, lacking, first, totals, holdsOtherRows }: Made): RandomCells {
  const loaded = loadFramework(book.framework)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const lookup = lookupOf(loaded.framework)
  const objective = book.lines.some((line) => line['Objective'] !== undefined) ? ['Objective'] : []
  const headers = [
    'Line',
    'Unit',
    'Activity',
    ...objective,
    'Output',
    'Enabler',
    'Result',
    'Category',
    'Fund',
  ]
  const all = [...headers, ...book.years]
  const fewer = all.filter((header) => !lacking.includes(header))
  const lines = book.lines.map((line, at) => (totals.includes(at) ? { ...line, Activity: 'Total' } : line))
  const amounts = { amountUnit: book.amounts, textCounts: true } as const
  const rowsOf = (header: readonly string[], rows: readonly Row[]): string[][] =>
    rows.map((row) => header.map((name) => row[name] ?? ''))
  const filled = (table: 'SplitRows' | 'DriverRows' | 'GoalLinkRows', rows: readonly Row[]) =>
    ownCells(table, rowsOf(ownCells(table).info.header.map(String), rows))
  const ours = { ...amounts, source: 'Ours' }
  const theirs = { ...amounts, source: 'Theirs', holdsOtherRows }
  return {
    lookup,
    results: [
      ...lookup.outputs.map(({ code }) => ({ kind: 'output', code }) as const),
      ...lookup.enablers.map(({ code }) => ({ kind: 'enabler', code }) as const),
    ],
    book: [
      cellTable('BudgetLines', all, rowsOf(all, lines.slice(0, first)), ours),
      cellTable('BudgetLines', fewer, rowsOf(fewer, lines.slice(first)), theirs),
      filled('SplitRows', book.splits),
      filled('DriverRows', book.drivers),
      ...(book.links ? [filled('GoalLinkRows', book.links)] : []),
      ownCells('IgnoredRows'),
    ],
  }
}
