import { columnLetter, type CellRange } from '../../../workbook/address.ts'
import { readInPieces, type Piece } from '../read/in-pieces.ts'
import { addressOf, sizeOf } from './cell-blocks.ts'
import { contentRead, looksLikeFormula, type CellContent } from './cell-content.ts'

/** What stands in a block of a sheet. */
export class PresentCells {
  readonly #formulas: unknown[][] = []
  readonly #values: unknown[][] = []
  readonly #formats: unknown[][] = []

  /** @param sheet its id */
  constructor(
    private readonly sheet: string,
    readonly range: CellRange,
  ) {}

  /** Blank outside of its range. */
  at(row: number, column: number): CellContent {
    const [down, across] = [row - this.range.firstRow, column - this.range.firstColumn]
    const formula = this.#formulas[down]?.[across]
    return contentRead(formula, this.#values[down]?.[across])
  }

  formatAt(row: number, column: number): string {
    const format = this.#formats[row - this.range.firstRow]?.[column - this.range.firstColumn]
    return typeof format === 'string' ? format : 'General'
  }

  formulas(): Piece {
    return this.#piece('formulas', this.range, this.#formulas)
  }

  formats(): Piece {
    return this.#piece('numberFormat', this.range, this.#formats)
  }

  /** The values of what looks like formulas, by which texts are told from them; undefined where nothing does. */
  values(): Piece | undefined {
    const { firstRow, firstColumn } = this.range
    const rows = this.#formulas.map((row) => row.some(looksLikeFormula))
    const [first, last] = [rows.indexOf(true), rows.lastIndexOf(true)]
    if (first < 0) return undefined
    const across = this.#formulas.flatMap((row) =>
      row.flatMap((one, at) => (looksLikeFormula(one) ? [at] : [])),
    )
    const [left, right] = across.reduce(
      ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
      [Infinity, 0],
    )
    const range = {
      firstRow: firstRow + first,
      lastRow: firstRow + last,
      firstColumn: firstColumn + left,
      lastColumn: firstColumn + right,
    }
    return this.#piece('values', range, this.#values)
  }

  #piece(property: 'formulas' | 'values' | 'numberFormat', range: CellRange, into: unknown[][]): Piece {
    const [rows, cellsOfRow] = sizeOf(range)
    const [down, across] = [range.firstRow - this.range.firstRow, range.firstColumn - this.range.firstColumn]
    return {
      rows,
      cellsOfRow,
      ask: (context, from, count) => {
        const firstRow = range.firstRow + from
        const address = addressOf({ ...range, firstRow, lastRow: firstRow + count - 1 })
        const asked = context.workbook.worksheets.getItem(this.sheet).getRange(address).load(property)
        return () => {
          const answer: unknown = asked[property]
          // Excel for the web may answer nothing at all where it is asked for too much.
          if (!Array.isArray(answer)) return undefined
          for (const [at, row] of (answer as unknown[][]).entries()) {
            const line = (into[down + from + at] ??= [])
            for (const [position, cell] of row.entries()) line[across + position] = cell
          }
          return answer as unknown
        }
      },
    }
  }
}

/** Reads what stands in some blocks: once what they show, and again where texts look like formulas. */
export async function readCells(
  context: Excel.RequestContext,
  cells: readonly PresentCells[],
  withFormats: readonly PresentCells[] = [],
): Promise<void> {
  await readInPieces(context, [
    ...cells.map((one) => one.formulas()),
    ...withFormats.map((one) => one.formats()),
  ])
  await readInPieces(
    context,
    cells.flatMap((one) => one.values() ?? []),
  )
}

/** A column of a sheet's rows, such as `A:A`. */
export function columnsFrom(first: number, last: number): string {
  return `${columnLetter(first)}:${columnLetter(last)}`
}
