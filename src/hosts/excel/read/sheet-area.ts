import { textOf, type Cell } from '../../../core/budget/cell.ts'
import { rangeAt, type CellRange } from '../../../workbook/address.ts'
import { shownBy, shownNumber } from '../../../workbook/shown-number.ts'
import type { SheetRow } from '../../../workbook/opened/opened-book.ts'
import type { Piece } from './in-pieces.ts'

/**
 * The values of one block of a sheet, read piece by piece, and then what values alone do not tell. All that is done
 * with cells is done piece by piece as they come: no work is as long as the sheet.
 */
export class SheetArea {
  readonly #rows: SheetRow[] = []
  readonly #numbers = new Spans()
  readonly #errors = new Spans()

  constructor(
    readonly sheet: string,
    readonly range: CellRange,
  ) {}

  /** Its values, to be read in pieces of whole rows. */
  values(): Piece {
    const { firstRow, lastRow } = this.range
    return {
      rows: lastRow - firstRow + 1,
      cellsOfRow: this.width,
      ask: (context, from, count) => {
        const range = this.#rangeOf(context, from, count).load('values')
        return () => {
          const { values } = range
          // Excel for the web may answer nothing at all where it is asked for too much.
          if (!Array.isArray(values)) return undefined
          values.forEach((row: unknown[], at) => this.#take(from + at, row))
          return values
        }
      },
    }
  }

  /** The formats of numbers, and the types of texts that look like errors, column by column where there are any. */
  details(): Piece[] {
    const pieces: Piece[] = []
    for (let column = 0; column < this.width; column += 1) {
      const numbers = this.#numbers.of(column)
      if (numbers) pieces.push(this.#formats(column, numbers))
      const errors = this.#errors.of(column)
      if (errors) pieces.push(this.#types(column, errors))
    }
    return pieces
  }

  /** The same for all its cells, asked for along with the values of an area that is small. */
  allDetails(): Piece[] {
    const columns = Array.from({ length: this.width }, (_, column) => column)
    const all = { first: 0, last: this.range.lastRow - this.range.firstRow }
    return columns.flatMap((column) => [this.#formats(column, all), this.#types(column, all)])
  }

  /** The rows with their cells from column A on. */
  sheetRows(): readonly SheetRow[] {
    return this.#rows
  }

  /** Its cells alone, row by row. */
  cells(): readonly (readonly Cell[])[] {
    const left = this.range.firstColumn - 1
    return this.#rows.map(({ cells }) => (left === 0 ? cells : cells.slice(left)) as readonly Cell[])
  }

  get width(): number {
    return this.range.lastColumn - this.range.firstColumn + 1
  }

  #take(at: number, values: unknown[]): void {
    const { firstRow, firstColumn } = this.range
    values.forEach((value, column) => {
      if (value === '' || value === undefined) values[column] = null
      else if (typeof value === 'number') this.#numbers.add(column, at)
      else if (typeof value === 'string' && value.startsWith('#')) this.#errors.add(column, at)
    })
    const cells = firstColumn === 1 ? values : [...Array.from({ length: firstColumn - 1 }), ...values]
    this.#rows[at] = { row: firstRow + at, cells: cells as SheetRow['cells'] }
  }

  #formats(column: number, span: Span): Piece {
    return this.#columnPiece(column, span, 'numberFormat', (value, code) => {
      const format = typeof value === 'number' ? shownBy(String(code)) : undefined
      return typeof value === 'number' && format ? shownNumber(value, format) : value
    })
  }

  #types(column: number, span: Span): Piece {
    return this.#columnPiece(column, span, 'valueTypes', (value, type) =>
      type === 'Error' ? { fault: 'error', text: textOf(value) } : value,
    )
  }

  #columnPiece(
    column: number,
    { first, last }: Span,
    property: 'numberFormat' | 'valueTypes',
    seen: (value: Cell | undefined, detail: unknown) => Cell | undefined,
  ): Piece {
    return {
      rows: last - first + 1,
      cellsOfRow: 1,
      ask: (context, from, count) => {
        const range = this.#rangeOf(context, first + from, count, column).load(property)
        return () => {
          const details: unknown = range[property]
          if (!Array.isArray(details)) return undefined
          details.forEach((row: readonly unknown[], at) => {
            const cells = this.#rows[first + from + at]?.cells as (Cell | undefined)[] | undefined
            const position = this.range.firstColumn - 1 + column
            if (cells) cells[position] = seen(cells[position], row[0])
          })
          return details as unknown
        }
      },
    }
  }

  #rangeOf(context: Excel.RequestContext, from: number, count: number, column?: number): Excel.Range {
    const { firstRow, firstColumn, lastColumn } = this.range
    const [left, right] =
      column === undefined ? [firstColumn, lastColumn] : [firstColumn + column, firstColumn + column]
    const address = rangeAt(firstRow + from, left, firstRow + from + count - 1, right)
    return context.workbook.worksheets.getItem(this.sheet).getRange(address)
  }
}

/** The first and the last row, from 0, in which something was seen. */
interface Span {
  readonly first: number
  readonly last: number
}

/** Where in each column something was seen, gathered as the rows come. */
class Spans {
  readonly #spans: Span[] = []

  add(column: number, row: number): void {
    const { first, last } = this.#spans[column] ?? { first: row, last: row }
    this.#spans[column] = { first: Math.min(first, row), last: Math.max(last, row) }
  }

  of(column: number): Span | undefined {
    return this.#spans[column]
  }
}
