import type { Json } from '../json.ts'
import type { Book } from './book/book.ts'
import { shiftCells } from './book/cells-move.ts'
import { findArea } from './book/find-area.ts'
import { tellChange } from './book/tell-change.ts'
import { writeCells } from './book/write-cells.ts'
import { selectPlace } from './kinds/selection.ts'

/** What people do in a book by hand, while an add-in looks on. */
export class Person {
  readonly #book: Book

  constructor(book: Book) {
    this.#book = book
  }

  /** Types into cells from the address on, such as `Budget!C3`. */
  type(address: string, rows: readonly (readonly Json[])[]): void {
    const { sheet, area } = findArea(this.#book, this.#book.active, address)
    writeCells(this.#book, sheet, { ...area, rows: rows.length, columns: rows[0]?.length ?? 1 }, rows)
  }

  /** Selects cells, also several blocks: `Budget!A3:A5` or `Budget!A3:A5,A9`. */
  select(address: string): void {
    const [first = '', ...rest] = address.split(',')
    const { sheet, area } = findArea(this.#book, this.#book.active, first)
    const blocks = [area, ...rest.map((block) => findArea(this.#book, sheet, block).area)]
    selectPlace({ book: this.#book, sheet, area: blocks.at(-1) ?? area }, blocks.slice(0, -1))
  }

  /** New rows before those of the address, such as `Budget!3:4`. */
  insertRows(address: string): void {
    this.#shift(address, 1)
  }

  deleteRows(address: string): void {
    this.#shift(address, -1)
  }

  #shift(address: string, sign: 1 | -1): void {
    const { sheet, area } = findArea(this.#book, this.#book.active, address)
    shiftCells(this.#book, sheet, { sheet: sheet.name, axis: 'rows', at: area.top, by: sign * area.rows })
    tellChange(this.#book, sheet, area, sign > 0 ? 'RowInserted' : 'RowDeleted')
  }
}
