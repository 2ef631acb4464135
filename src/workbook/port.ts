import type { Cell, CellBlock } from '../core/budget/cell.ts'
import type { OwnTableName } from './own-tables.ts'

/** The tables of a budget, by their names in our own workbooks. */
export type TableName =
  'BudgetLines' | 'SplitRows' | 'DriverRows' | 'GoalLinkRows' | 'RevenueRows' | 'CeilingRows'

/** A table of a book, and how its cells are to be read. */
export interface TableInfo {
  readonly table: OwnTableName
  /** The name people know it by: a file, or a source. */
  readonly source: string
  readonly sheet: string | null
  /** The row of the headers, as Excel shows it. */
  readonly headerRow: number
  readonly header: readonly Cell[]
  /** How people see the columns, where that is not by their header: `A` to `XFD`. */
  readonly letters?: readonly string[]
  /** The unit of all its lines, where no column gives one. */
  readonly unit?: string
  /** About how many data rows there are below the header. */
  readonly rows: number
  /** 1 where amounts are in the currency's main unit, 1000 where they are in thousands of it. */
  readonly amountUnit: 1 | 1000
  /** The currency of its amounts, where the book names one. */
  readonly currency?: string
  /** CSV has nothing but text, so numbers in text count; in a workbook they do not. */
  readonly textCounts: boolean
  /** Whether it is a table of the user's, in which rows that are no lines may stand: subtotals, headings, notes. */
  readonly holdsOtherRows?: boolean
  /** Rows right below it, in its columns, that hold anything: most likely lines that it was not extended to. */
  readonly below?: CellBlock
  /** The encoding taken where the text was not UTF-8, as its standards name it. */
  readonly encoding?: string
  /** The book it stands in, where several are read as one. */
  readonly book?: string
}

/** What a book holds, before any row is read. */
export interface BookDescription {
  /** The sources of budget lines under `BudgetLines`, and each of our own tables that the book has. */
  readonly tables: readonly TableInfo[]
}

/** A book that can be read, wherever it is. Read-only actions ask for this and nothing more. */
export interface BookReader {
  readonly describe: () => Promise<BookDescription>
  /** The data rows of one table, in blocks small enough to show progress between them. */
  readonly read: (table: TableInfo) => AsyncIterable<CellBlock>
}
