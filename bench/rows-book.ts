import type { Cell } from '../src/core/budget/cell.ts'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import type { BookReader, TableInfo } from '../src/workbook/port.ts'
import { generateLines } from './generated-budget.ts'
import { lineHeader, splitHeader } from './line-cells.ts'

/** A generated budget as rows of cells in memory. */
export interface GeneratedRows {
  readonly lines: readonly (readonly Cell[])[]
  readonly splits: readonly (readonly Cell[])[]
}

const blockRows = 50_000

/** Makes rows as Excel hands them over: parsed from JSON in pieces, so that each text is an object of its own. */
export function generateRows(count: number, lookup: FrameworkLookup): GeneratedRows {
  const lines: Cell[][] = []
  const splits: (readonly Cell[])[] = []
  let piece: Cell[][] = []
  const handOver = (): void => {
    for (const row of JSON.parse(JSON.stringify(piece)) as Cell[][]) lines.push(row)
    piece = []
  }
  for (const line of generateLines(count, lookup)) {
    piece.push(line.cells)
    splits.push(...line.splits)
    if (piece.length === 1_000) handOver()
  }
  handOver()
  return { lines, splits }
}

/** Rows in memory as a book that the engine can read. */
export function bookOver({ lines, splits }: GeneratedRows, years: readonly number[]): BookReader {
  const tableOf = (table: 'BudgetLines' | 'SplitRows', header: readonly Cell[], rows: number): TableInfo => ({
    table,
    source: table,
    sheet: table,
    headerRow: 1,
    header,
    rows,
    amountUnit: 1,
    textCounts: false,
  })
  const tables = [
    tableOf('BudgetLines', lineHeader(years), lines.length),
    tableOf('SplitRows', splitHeader, splits.length),
  ]
  return {
    describe: () => Promise.resolve({ tables }),
    async *read({ table }) {
      await Promise.resolve()
      const rows = table === 'BudgetLines' ? lines : splits
      for (let start = 0; start < rows.length; start += blockRows) {
        yield { firstRow: start + 2, rows: rows.slice(start, start + blockRows) }
      }
    },
  }
}
