/** A cell that holds no value that can be counted: an Excel error, or a formula never calculated. */
export interface CellFault {
  readonly fault: 'error' | 'uncalculated'
  /** `#N/A`, or the formula as written. */
  readonly text: string
}

/** A number of a workbook that its format makes something else: 0.3333 shown as 33.33 %, 43646 shown as a day. */
export interface FormattedNumber {
  readonly number: number
  readonly format: 'percent' | 'date'
  /** The day as 2019-06-30; a percent as its plain number. */
  readonly text: string
}

/** A cell as a host hands it over; a blank one is `null` or the empty text. CSV has texts only. */
export type Cell = string | number | boolean | null | CellFault | FormattedNumber

/** Rows of cells as they stand in a sheet or file; `firstRow` is the number Excel shows for the first. */
export interface CellBlock {
  readonly firstRow: number
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

/** What a person reads in the cell; nothing is trimmed, because a trailing space makes another code. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.text
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

/** Whether nothing can be seen in the cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}
