/** A cell without a usable value: an Excel error with its text, or a formula never calculated with its formula. */
export interface FaultyValue {
  readonly fault: 'error' | 'uncalculated'
  readonly text: string
}

/**
 * A number shown as a percentage or as a date. `text` is the date in ISO form (`2019-06-30`,
 * `2019-06-30T12:00:00`, or `12:00:00` for a time without a day), or the number as text for a percentage.
 */
export interface FormattedNumber {
  readonly number: number
  readonly format: 'percent' | 'date'
  readonly text: string
}

/** What stands in a cell; null is a blank one. */
export type CellValue = string | number | boolean | null | FaultyValue | FormattedNumber
