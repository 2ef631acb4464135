import type { Budget } from '../../core/budget/budget.ts'
import { readDecimalCell } from '../../core/budget/decimal-cell.ts'
import { cellOf } from '../../core/budget/rows.ts'
import type { PlannedValue } from '../../workbook/planned-cell.ts'
import type { CellAt } from './cell-at.ts'

const year = /^(19|20|21)\d\d$/

/** What a fix puts into a cell: amounts, shares and weights as numbers in the unit of the cell, codes as texts. */
export function fixedValue(budget: Budget, { info, row, role }: CellAt, text: string): PlannedValue {
  const column = role.toLowerCase()
  const isAmount = year.test(column) || (info.table === 'CeilingRows' && column === 'amount')
  if (isAmount || column === 'weight') return numberIn(text) ?? text
  if (info.table === 'SplitRows' && column === 'share') return shareIn(budget, row, text)
  return text
}

function numberIn(text: string): number | undefined {
  const number = text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number + 0 : undefined
}

/** A share as its own cell writes it: percent points in a plain one, parts of one in a percent or a blank one. */
function shareIn({ splits }: Budget, row: number, text: string): PlannedValue {
  const share = readDecimalCell(text, 2)
  if (share.kind !== 'read') return text
  const found = splits.rows.find((one) => one.row === row)
  const isPlain = found !== undefined && typeof cellOf(found, 'Share') === 'number'
  return share.value / (isPlain ? 100 : 10_000)
}
