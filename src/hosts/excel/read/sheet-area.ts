import type { Cell } from '../../../core/budget/cell.ts'
import { rangeAt, type CellRange } from '../../../workbook/address.ts'
import { shownBy, shownNumber } from '../../../workbook/shown-number.ts'
import type { SheetRow } from '../../../workbook/opened/opened-book.ts'
import type { Piece } from './in-pieces.ts'

/** The values of one block of a sheet, read piece by piece, and then what values alone do not tell. */
export class SheetArea {
  readonly #rows: unknown[][] = []

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
          values.forEach((row, at) => (this.#rows[from + at] = row as unknown[]))
          return values
        }
      },
    }
  }

  /** The formats of numbers, and the types of texts that look like errors, column by column where there are any. */
  details(): Piece[] {
    const pieces: Piece[] = []
    for (let column = 0; column < this.width; column += 1) {
      const numbers = this.#span(column, (value) => typeof value === 'number')
      if (numbers) pieces.push(this.#formats(column, numbers))
      const errors = this.#span(column, (value) => typeof value === 'string' && value.startsWith('#'))
      if (errors) pieces.push(this.#types(column, errors))
    }
    return pieces
  }

  /** The rows with their cells from column A on. */
  sheetRows(): SheetRow[] {
    const { firstRow, firstColumn } = this.range
    const left = Array.from({ length: firstColumn - 1 }, () => undefined)
    return this.#rows.map((row, at) => ({ row: firstRow + at, cells: [...left, ...row.map(cellOf)] }))
  }

  /** Its cells alone, row by row. */
  cells(): readonly (readonly Cell[])[] {
    return this.#rows.map((row) => row.map(cellOf))
  }

  get width(): number {
    return this.range.lastColumn - this.range.firstColumn + 1
  }

  #formats(column: number, { first, count }: Span): Piece {
    return this.#columnPiece(column, { first, count }, 'numberFormat', (row, code) => {
      const value = row[column]
      const format = typeof value === 'number' ? shownBy(String(code)) : undefined
      if (typeof value === 'number' && format) row[column] = shownNumber(value, format)
    })
  }

  #types(column: number, span: Span): Piece {
    return this.#columnPiece(column, span, 'valueTypes', (row, type) => {
      if (type === 'Error') row[column] = { fault: 'error', text: String(row[column]) }
    })
  }

  #columnPiece(
    column: number,
    { first, count: rows }: Span,
    property: 'numberFormat' | 'valueTypes',
    take: (row: unknown[], detail: unknown) => void,
  ): Piece {
    return {
      rows,
      cellsOfRow: 1,
      ask: (context, from, count) => {
        const range = this.#rangeOf(context, first + from, count, column).load(property)
        return () => {
          const details: unknown = range[property]
          if (!Array.isArray(details)) return undefined
          details.forEach((row: readonly unknown[], at) => {
            const cells = this.#rows[first + from + at]
            if (cells) take(cells, row[0])
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

  /** The rows of a column from the first to the last that is meant. */
  #span(column: number, isMeant: (value: unknown) => boolean): Span | undefined {
    const first = this.#rows.findIndex((row) => isMeant(row[column]))
    if (first < 0) return undefined
    return { first, count: this.#rows.findLastIndex((row) => isMeant(row[column])) - first + 1 }
  }
}

interface Span {
  readonly first: number
  readonly count: number
}

function cellOf(value: unknown): Cell {
  if (value === '' || value === undefined) return null
  return value as Cell
}
