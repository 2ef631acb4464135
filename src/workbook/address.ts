/** The letters of a column: 1 is `A`, 28 is `AB`. */
export function columnLetter(column: number): string {
  const first = Math.floor((column - 1) / 26)
  return (first > 0 ? columnLetter(first) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** A cell such as `B7`. */
export function cellAt(row: number, column: number): string {
  return `${columnLetter(column)}${row}`
}

/** A block such as `B7:D9`. */
export function rangeAt(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `${cellAt(row, column)}:${cellAt(lastRow, lastColumn)}`
}

/** The same with every part fixed: `$B$7:$D$9`. */
export function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

/** A range or cell of a sheet: `'Appendix A'!$B$7`. */
export function onSheet(title: string, range: string): string {
  return `'${title.replaceAll("'", "''")}'!${range}`
}

/** A text within a formula: `"say ""yes"""`. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A block of cells; rows and columns count from 1 and the last ones are included. */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export const lastRowOfSheet = 1_048_576
const lastColumnOfSheet = 16_384

/** The number of a column from its letters, in either case: `A` is 1, `AB` is 28; 0 for anything else. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return 0
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * The block that `A1:C9`, `$A$1:$C$9` or a single `B2` names; undefined where the text names none within the bounds
 * of a sheet, or its corners are the wrong way round.
 */
export function parseRange(text: string): CellRange | undefined {
  const [, left = '', top = '', right = left, bottom = top] = rangeWords.exec(text) ?? []
  const [firstRow, lastRow] = [Number(top), Number(bottom)]
  const [firstColumn, lastColumn] = [columnNumber(left), columnNumber(right)]
  const isInOrder = firstRow >= 1 && firstRow <= lastRow && firstColumn >= 1 && firstColumn <= lastColumn
  const isOnSheet = lastRow <= lastRowOfSheet && lastColumn <= lastColumnOfSheet
  return isInOrder && isOnSheet ? { firstRow, lastRow, firstColumn, lastColumn } : undefined
}

const rangeWords = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/
