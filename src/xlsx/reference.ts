/** A block of cells; rows and columns count from 1 and the last ones are included. */
export interface CellRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export const lastRowOfSheet = 1_048_576
export const lastColumnOfSheet = 16_384

const range = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/

/** The letters of a column: 1 is `A`, 28 is `AB`. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The number of a column from its letters, in either case: `A` is 1, `AB` is 28; 0 for anything else. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return 0
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The number of the column of a cell such as `B7`, in either case, of a row known as text; 0 for anything else. */
export function columnIn(cell: string, row: string): number {
  const length = cell.length - row.length
  if (length < 1 || length > 3 || !cell.endsWith(row)) return 0
  let column = 0
  for (let at = 0; at < length; at += 1) {
    const letter = (cell.charCodeAt(at) & ~0x20) - 64
    if (letter < 1 || letter > 26) return 0
    column = column * 26 + letter
  }
  return column
}

/**
 * The block that `A1:C9`, `$A$1:$C$9` or a single `B2` names, or undefined where the text names none within
 * the bounds of a sheet, or its corners are the wrong way round.
 */
export function parseRange(text: string): CellRange | undefined {
  const [, left = '', top = '', right = left, bottom = top] = range.exec(text) ?? []
  const block = {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnNumber(left),
    lastColumn: columnNumber(right),
  }
  const within =
    block.firstRow >= 1 &&
    block.firstRow <= block.lastRow &&
    block.lastRow <= lastRowOfSheet &&
    block.firstColumn >= 1 &&
    block.firstColumn <= block.lastColumn &&
    block.lastColumn <= lastColumnOfSheet
  return within ? block : undefined
}

/** As `parseRange`; also whole columns such as `A:C` and whole rows such as `2:4`. */
export function parseLinesOrRange(text: string): CellRange | undefined {
  return parseRange(
    text
      .replace(
        /^([A-Z]{1,3}):([A-Z]{1,3})$/,
        (_, first: string, last: string) => `${first}1:${last}${lastRowOfSheet}`,
      )
      .replace(
        /^(\d{1,7}):(\d{1,7})$/,
        (_, first: string, last: string) => `A${first}:${columnLetter(lastColumnOfSheet)}${last}`,
      ),
  )
}
