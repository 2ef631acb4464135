import { textOf } from '../../../core/budget/cell.ts'
import type { CellEdit } from '../../../workbook/cell-edit.ts'
import { placedTables, type PlacedTable } from '../../../workbook/opened/reader-of.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'

/** The tables of a book as it was read last, to find their cells again. */
export class KnownTables {
  readonly tables: readonly PlacedTable[]
  readonly #book: OpenedBook

  /** @throws HostError in words where the sources of the book cannot be followed */
  constructor(book: OpenedBook) {
    this.#book = book
    this.tables = placedTables(book)
  }

  tableOf({ table, source }: Pick<CellEdit, 'table' | 'source'>): PlacedTable | undefined {
    return this.tables.find(({ info }) => info.table === table && info.source === source)
  }

  /** The text of the header that stood above a column. */
  headerAbove({ info, data }: PlacedTable, column: number): string {
    const header = this.#rowsOf(info.sheet).find(({ row }) => row === data.firstRow - 1)
    return textOf(header?.cells[column - 1])
  }

  /** The last row in which its sheet held anything. */
  lastRowOf({ info }: PlacedTable): number {
    return this.#rowsOf(info.sheet).at(-1)?.row ?? 0
  }

  #rowsOf(sheet: string | null) {
    return sheet === null ? [] : this.#book.readSheet(sheet).rows
  }
}
