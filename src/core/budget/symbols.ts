import { textOf, type Cell, type CellBlock } from './cell.ts'

/** One column of codes: every distinct text once, and for each line the number of its text; 0 is blank. */
export interface SymbolColumn {
  readonly texts: readonly string[]
  readonly symbols: Int32Array
}

/**
 * Numbers the distinct texts of a column as they come. A budget of a million lines has a few hundred
 * distinct codes, so whatever is asked of a code is asked once for each text, not for each line.
 */
export class SymbolWriter {
  readonly texts: string[] = ['']
  private readonly numbers = new Map<string, number>()

  /** Numbers the cells at `position` of some rows, into `symbols` from `first` on. */
  write(rows: CellBlock['rows'], position: number, symbols: Int32Array, first: number): void {
    let last: Cell | undefined
    let lastNumber = 0
    for (let at = 0; at < rows.length; at++) {
      const cell = rows[at]?.[position]
      if (cell !== last) {
        last = cell
        lastNumber = this.number(cell)
      }
      symbols[first + at] = lastNumber
    }
  }

  /** Gives the lines from `first` up to `end` one text. */
  fill(text: string, symbols: Int32Array, first: number, end: number): void {
    symbols.fill(this.number(text), first, end)
  }

  private number(cell: Cell | undefined): number {
    if (cell === '' || cell === null || cell === undefined) return 0
    const text = textOf(cell)
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = text.trim() === '' ? 0 : this.texts.push(text) - 1
    this.numbers.set(text, number)
    return number
  }
}
