import type { Budget } from '../../budget/budget.ts'
import type { Header } from '../../budget/header.ts'
import type { Place } from '../../finding.ts'

/** A table's header, wherever it stands. */
export interface TableHead {
  readonly name: string
  readonly sheet: string | null
  readonly headerRow: number
  readonly header: Header<string>
  readonly encoding?: string
}

/** The headers of a book: those of its line sources, and of every other table given. */
export interface BookTables {
  readonly budget: Budget
  readonly lineTables: readonly TableHead[]
  readonly tables: readonly TableHead[]
}

export function bookTablesOf(budget: Budget): BookTables {
  const { sources } = budget.lines
  return {
    budget,
    lineTables: sources,
    tables: [...sources, ...budget.tables.map((table) => ({ ...table, headerRow: 1 }))],
  }
}

export function headerPlace({ name, sheet, headerRow }: TableHead, column: string | null): Place {
  return { source: name, sheet, row: headerRow, column }
}

/** Whether a header stands for a year. */
export function isYear(header: string): boolean {
  return /^\d{4}$/.test(header)
}
