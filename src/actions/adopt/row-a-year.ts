import { refuseYearColumn } from '../../workbook/opened/long-table.ts'
import { yearOfHeader } from './header-year.ts'
import type { SeenBudget } from './seen-columns.ts'

/**
 * Refuses a budget with a row for each line and year, in the reader's own words: no header names a year, and a column
 * holds nothing but years. It is asked as if its first amounts were declared to be those of one year.
 * @throws HostError `source-long`
 */
export function refuseRowAYear({ everyRow, rows, money }: SeenBudget, where: string): void {
  const header = everyRow.map((column) => column.header)
  if (header.some((text) => yearOfHeader(text) !== undefined)) return
  const roles = header.map((_, at) => (at === money[0] ? '2020' : ''))
  const blocks = [{ firstRow: 1, rows: rows.map(({ cells }) => cells) }]
  refuseYearColumn({ header, roles }, blocks, where)
}
