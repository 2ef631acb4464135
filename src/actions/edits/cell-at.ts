import { textOf } from '../../core/budget/cell.ts'
import type { Place } from '../../core/finding.ts'
import type { TableInfo } from '../../workbook/port.ts'
import type { BudgetAsRead } from './budget-as-read.ts'

/** The cell that a place names: its table, and the role that its column plays there. */
export interface CellAt {
  readonly info: TableInfo
  readonly row: number
  readonly role: string
}

/** Finds the cell at a place as findings show it: a column by its letter, in a CSV file by its header. */
export function cellAt({ tables }: BudgetAsRead, { source, sheet, row, column }: Place): CellAt | undefined {
  if (row === null || column === null) return undefined
  for (const info of tables) {
    if (info.source !== source || info.sheet !== sheet || row <= info.headerRow) continue
    const shown = info.letters ?? info.header.map((cell) => textOf(cell).trim())
    const role = textOf(info.header[shown.indexOf(column)]).trim()
    if (role !== '') return { info, row, role }
  }
  return undefined
}
