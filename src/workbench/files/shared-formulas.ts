import type { FormulaAppearance } from '../../xlsx/appearance/book-appearance.ts'
import type { Losses } from '../../xlsx/appearance/losses.ts'
import { fillFormula } from '../model/formula/shift.ts'
import { asWritten } from './future-functions.ts'

/** A formula longer than Excel's own could be filled into many cells: not even one of them is kept. */
const longestFormula = 8192

/** Tells the formulas of cells that share one: files hold it with the first of them alone. */
export class SharedFormulas {
  private readonly groups = new Map<
    number,
    { readonly row: number; readonly column: number; readonly text: string }
  >()

  constructor(private readonly losses: Losses) {}

  /** Undefined where the file does not tell the formula. */
  textOf({ column, text, shared }: Omit<FormulaAppearance, 'array'>, row: number): string | undefined {
    const told = this.told(text, shared, row, column)
    if (told === undefined || told === '' || told.length > longestFormula) {
      this.losses.add('formulas that cannot be read')
      return undefined
    }
    return told
  }

  private told(text: string, shared: number | undefined, row: number, column: number): string | undefined {
    if (text !== '') {
      const written = asWritten(text)
      if (shared !== undefined) this.groups.set(shared, { row, column, text: written })
      return written
    }
    const first = shared === undefined ? undefined : this.groups.get(shared)
    if (first === undefined || first.text.length > longestFormula) return undefined
    return fillFormula(first.text, row - first.row, column - first.column)
  }
}
