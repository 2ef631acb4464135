import { textOf } from '../../core/budget/cell.ts'
import { cellOf, writtenIn } from '../../core/budget/rows.ts'
import type { SplitRow } from '../../core/budget/splits.ts'
import type { ResultItem } from '../../core/framework/result-code.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import type { PlannedValue } from '../../workbook/planned-cell.ts'
import type { TableInfo } from '../../workbook/port.ts'
import { hasHeader, ownTableWith, type BudgetAsRead } from './budget-as-read.ts'
import { isRefusal, type Refusal } from './planned.ts'

/** A share of a line's money. */
export interface WishedShare {
  readonly of: ResultItem
  /** In basis points: 33.33 % is 3333. */
  readonly points: number
}

/** All of a line, in basis points. */
export const wholeLine = 10_000

/** Rows of Splits that go and come. */
export type ShareRows = Pick<RowsEdit, 'remove' | 'add'>

const columnOf = { output: 'Output', enabler: 'Enabler' } as const

/** The rows of Splits that give a line these shares and no others; none where it has them already. */
export function shareRows(
  read: BudgetAsRead,
  id: string,
  shares: readonly WishedShare[],
): ShareRows | Refusal {
  const { splits } = read.budget
  const rows = splits.byLine.get(id) ?? []
  if (rows.length === shares.length && shares.every((share) => rows.some((row) => isShare(row, share)))) {
    return { remove: [], add: [] }
  }
  const remove = [...new Set(rows.map((row) => textOf(cellOf(row, 'Line'))))].map((Line) => ({ Line }))
  if (shares.length === 0) return { remove, add: [] }
  const columns = [...new Set(['Line', ...shares.map(({ of }) => columnOf[of.kind]), 'Share'])]
  const table = ownTableWith(read, 'SplitRows', columns)
  if (isRefusal(table)) return table
  const add = shares.map((share) => shareRow(id, share, table))
  return { remove, add }
}

/** A row of Splits as our layout has it: shares are formatted as percents, 0.3333 for 33.33 %. */
function shareRow(id: string, { of, points }: WishedShare, table: TableInfo): ShareRows['add'][number] {
  const tag = { Output: null, Enabler: null, [columnOf[of.kind]]: of.code }
  const has = ([header]: readonly [string, PlannedValue]): boolean => hasHeader(table, header)
  return Object.fromEntries(
    Object.entries({ Line: id, ...tag, Share: points / wholeLine, Result: of.title }).filter(has),
  )
}

function isShare(row: SplitRow, { of, points }: WishedShare): boolean {
  const column = columnOf[of.kind]
  const other = column === 'Output' ? 'Enabler' : 'Output'
  return (
    row[of.kind].text === of.code &&
    writtenIn(row, other) === '' &&
    row.share.kind === 'read' &&
    row.share.value === points
  )
}
