import { columnLetter } from '../reference.ts'
import { XlsxError } from '../xlsx-error.ts'

const longestQuote = 50

/** What a book may not hold, because the file would be broken: `what` is one sentence without a full stop. */
export function refused(code: `write-${string}`, what: string): XlsxError {
  return new XlsxError(code, `This workbook cannot be written: ${what}.`)
}

/** Such as `the cell B5 of the sheet Budget`. */
export function cellPlace(sheet: string, row: number, column: number): string {
  return `the cell ${columnLetter(column)}${row} of the sheet ${sheet}`
}

/** A name or text as it stands in a sentence, cut where it is long. */
export function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}
