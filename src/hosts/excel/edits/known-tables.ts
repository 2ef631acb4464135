import { textOf } from '../../../core/budget/cell.ts'
import type { CellEdit } from '../../../workbook/cell-edit.ts'
import { placedTables, type PlacedTable } from '../../../workbook/opened/reader-of.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import { columnsByRole } from './find-rows.ts'
import type { KeptEdit } from './target.ts'

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

  /** Edits of lines without an id of their own, with what stood beside them in their rows, by which those are known. */
  withBeside(edits: readonly KeptEdit[]): readonly KeptEdit[] {
    const rowOf = ({ table, source, row }: KeptEdit): string => JSON.stringify([table, source, row])
    const edited = new Map<string, string[]>()
    for (const edit of edits) {
      edited.set(rowOf(edit), [...(edited.get(rowOf(edit)) ?? []), edit.column.toLowerCase()])
    }
    return edits.map((edit) => {
      if (edit.line !== undefined || edit.beside) return edit
      const beside = this.#beside(edit, edited.get(rowOf(edit)) ?? [])
      return {
        ...edit,
        beside: { ...beside, ...(edit.activity !== undefined && { Activity: edit.activity }) },
      }
    })
  }

  #beside(edit: KeptEdit, but: readonly string[]): NonNullable<KeptEdit['beside']> {
    const table = this.tableOf(edit)
    if (!table) return {}
    const { info, data } = table
    const cells = this.#rowsOf(info.sheet).find(({ row }) => row === edit.row)?.cells ?? []
    const columnOf = columnsByRole(info)
    return Object.fromEntries(
      info.header.flatMap((header, at) => {
        const role = textOf(header).trim()
        const isKnownBy = role !== '' && !but.includes(role.toLowerCase())
        const column = data.firstColumn + at
        const text = textOf(cells[column - 1])
        return isKnownBy && columnOf(role) === column && text !== '' ? [[role, text]] : []
      }),
    )
  }

  #rowsOf(sheet: string | null) {
    return sheet === null ? [] : this.#book.readSheet(sheet).rows
  }
}
