import type { CellRange } from '../workbook/address.ts'
import type { OpenedBook, SheetRow } from '../workbook/opened/opened-book.ts'
import type { BookPatch } from '../workbook/opened/patched-book.ts'
import type { BookHead, ToEngine } from './wire.ts'

/** A book put together from what came of it, block by block. */
export class ReceivedBook {
  readonly #sheets = new Map<string, { sheet: string; rows: SheetRow[]; merges: CellRange[] }>()

  constructor(readonly head: BookHead) {}

  add({ sheet, rows, merges }: Extract<ToEngine, { is: 'rows' }>): void {
    const key = sheet.toLowerCase()
    const content = this.#sheets.get(key) ?? { sheet, rows: [], merges: [] }
    this.#sheets.set(key, content)
    for (const row of rows) content.rows.push(row)
    content.merges.push(...merges)
  }

  /** The whole book, where all its sheets came. */
  book(): OpenedBook {
    const contents = this.#sheets
    const nothing = { rows: [], merges: [] }
    return { ...this.#bookHead(), readSheet: (name) => contents.get(name.toLowerCase()) ?? nothing }
  }

  /** What became of a book, where some of its sheets came. */
  patch(cells: BookPatch['cells']): BookPatch {
    return { head: this.#bookHead(), sheets: [...this.#sheets.values()], cells }
  }

  #bookHead(): BookPatch['head'] {
    const { file, sheets, tables, names } = this.head
    return { file, sheets, tables, names }
  }
}
