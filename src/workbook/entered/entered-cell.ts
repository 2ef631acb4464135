import { textOf, type Cell } from '../../core/budget/cell.ts'
import type { DecimalCell } from '../../core/budget/decimal-cell.ts'
import { HostError } from '../host-error.ts'
import type { PlannedValue } from '../write-plan.ts'

/** The longest text a cell of Excel holds. */
const longestText = 32_767

/** A text as it was entered; a cell in which nothing can be seen stays blank. */
export function textCell(text: string): string | null {
  if (text.trim() === '') return null
  if (text.length > longestText) {
    throw new HostError(
      'text-too-long',
      `“${text.slice(0, 40)}…” has ${text.length} characters, and a cell holds at most 32,767: shorten it.`,
    )
  }
  return text
}

/** Centimes in the currency's main unit; what could not be counted stays as the text it is. */
export function amountCell(amount: number | null | string, text: string): PlannedValue {
  if (typeof amount === 'number') return amount / 100
  return amount === null ? null : textCell(text)
}

/** A share or weight; what could not be read stays as the text it is. */
export function decimalCell(decimal: DecimalCell, cell: Cell | undefined, perUnit: number): PlannedValue {
  return decimal.kind === 'read' ? decimal.value / perUnit : textCell(textOf(cell))
}

/** A whole day as Excel counts it, from 1900; any other text stays as it is. */
export function dayCell(text: string): PlannedValue {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return textCell(text)
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const isDay = new Date(time).toISOString().startsWith(text)
  // Before March 1900 Excel's days are one ahead of the calendar; no driver is that old.
  return isDay && Number(year) > 1900 ? (time - Date.UTC(1899, 11, 30)) / 86_400_000 : textCell(text)
}
