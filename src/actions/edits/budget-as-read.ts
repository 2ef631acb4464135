import { textOf } from '../../core/budget/cell.ts'
import type { Budget } from '../../core/budget/budget.ts'
import type { OwnTableName } from '../../workbook/own-tables.ts'
import type { BookReader, TableInfo } from '../../workbook/port.ts'
import { refusal, type Refusal } from './planned.ts'

/** A budget, and the tables of the book that it was read from. */
export interface BudgetAsRead {
  readonly budget: Budget
  readonly tables: readonly TableInfo[]
}

/** Puts a budget beside the tables it was read from. */
export async function asRead(budget: Budget, book: BookReader): Promise<BudgetAsRead> {
  const { tables } = await book.describe()
  return { budget, tables }
}

/** The table that a line was read from. */
export function tableOfLine(
  { budget: { lines }, tables }: BudgetAsRead,
  line: number,
): TableInfo | undefined {
  return tables.filter(({ table }) => table === 'BudgetLines')[lines.source[line] ?? -1]
}

/** Whether a table has a column of this header or role, as headers are compared. */
export function hasHeader({ header }: TableInfo, wanted: string): boolean {
  return header.some((cell) => textOf(cell).trim().toLowerCase() === wanted.toLowerCase())
}

/** One of our own tables with the columns that are to be written, or why there is none. */
export function ownTableWith(
  { tables }: BudgetAsRead,
  name: OwnTableName,
  columns: readonly string[],
): TableInfo | Refusal {
  const table = tables.find((one) => one.table === name)
  if (table && columns.every((column) => hasHeader(table, column))) return table
  return refusal('table-missing', { table: name, columns: columns.join(', ') })
}
