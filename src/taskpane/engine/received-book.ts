import type { CellRange } from '../../workbook/address.ts'
import type { OpenedBook, SheetRow } from '../../workbook/opened/opened-book.ts'
import type { BookHead, ToEngine } from './wire.ts'

/** A book put together from what came of it, block by block. */
export class ReceivedBook {
  readonly #sheets = new Map<string, { rows: SheetRow[]; merges: CellRange[] }>()

  constructor(readonly head: BookHead) {}

  add({ sheet, rows, merges }: Extract<ToEngine, { is: 'rows' }>): void {
    const key = sheet.toLowerCase()
    const content = this.#sheets.get(key) ?? { rows: [], merges: [] }
    this.#sheets.set(key, content)
    for (const row of rows) content.rows.push(row)
    content.merges.push(...merges)
  }

  book(): OpenedBook {
    const { file, sheets, tables, names } = this.head
    const contents = this.#sheets
    const nothing = { rows: [], merges: [] }
    return { file, sheets, tables, names, readSheet: (name) => contents.get(name.toLowerCase()) ?? nothing }
  }
}
