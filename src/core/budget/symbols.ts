import { textOf, type Cell } from './cell.ts'

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
  private last: Cell | undefined
  private lastNumber = 0

  number(cell: Cell | undefined): number {
    if (cell === '' || cell === null || cell === undefined) return 0
    if (cell === this.last) return this.lastNumber
    const text = textOf(cell)
    let number = this.numbers.get(text)
    if (number === undefined) {
      number = text.trim() === '' ? 0 : this.texts.push(text) - 1
      this.numbers.set(text, number)
    }
    this.last = cell
    this.lastNumber = number
    return number
  }
}
