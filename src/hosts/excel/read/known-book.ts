import { parseRange } from '../../../workbook/address.ts'
import { patchedBook, type BookPatch, type CellsNow } from '../../../workbook/opened/patched-book.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import type { TableExtent } from '../../../workbook/write-plan.ts'

/** What a write of ours did to a book: cells that were read back, and sheets that were not. */
export interface Wrote {
  readonly cells: readonly CellsNow[]
  /** Tables with the ranges they got. */
  readonly extents: readonly TableExtent[]
  /** Sheets of which more was written than what is told here. */
  readonly sheets: readonly string[]
}

type Head = BookPatch['head']

/** The book as it was read last, and what became of it since that nobody has been told. */
export class KnownBook {
  #book: OpenedBook | undefined
  /** What stood where when it was told last; undefined where nobody was told of this book. */
  #told: Head | undefined
  #untold: Omit<BookPatch, 'head'> = { sheets: [], cells: [] }
  readonly #toRead = new Set<string>()
  /** Whether formulas stand among what is read; undefined as long as nobody has looked. */
  #hasFormulas: boolean | undefined
  #hasWritten = false

  /** The book as it is known; undefined before it was read. */
  get book(): OpenedBook | undefined {
    return this.#book
  }

  /** Whether what became of it can be told, so that it need not be read as a whole. */
  get canBeTold(): boolean {
    return this.#told !== undefined
  }

  /** Sheets that have to be read again because we wrote more there than what is known. */
  get toRead(): readonly string[] {
    return [...this.#toRead]
  }

  /** Whether formulas may give other results since we wrote. */
  get areFormulasOlder(): boolean {
    return this.#hasWritten && this.#hasFormulas !== false
  }

  /** All formulas were read again. */
  readFormulas(hasFormulas: boolean): void {
    this.#hasFormulas = hasFormulas
    this.#hasWritten = false
  }

  /** The book was read as a whole, and is told as such. */
  readAs(book: OpenedBook): void {
    this.#book = book
    this.#hasFormulas = undefined
    this.#hasWritten = false
    this.tell()
  }

  /** The book was read as a whole without anybody being told. */
  foundAs(book: OpenedBook): void {
    this.#book = book
    this.lost()
  }

  /** Nobody who was told of the book knows what became of it. */
  lost(): void {
    this.#told = undefined
  }

  wrote({ cells, extents, sheets }: Wrote): void {
    for (const sheet of sheets) this.#toRead.add(sheet)
    this.#hasWritten = true
    if (!this.#book) return
    const tables = this.#book.tables.map((table) => {
      const ref = extents.find((one) => one.table.toLowerCase() === table.name.toLowerCase())?.ref
      const range = ref === undefined ? undefined : parseRange(ref)
      if (!range) return table
      // Columns that come get names of Excel's own.
      if (range.lastColumn - range.firstColumn + 1 !== table.columns.length) this.#toRead.add(table.sheet)
      return { ...table, range }
    })
    this.take({ head: { ...headIn(this.#book), tables }, sheets: [], cells })
  }

  /** Something became of the book. */
  take(patch: BookPatch): void {
    if (this.#book) this.#book = patchedBook(this.#book, patch)
    this.#untold = joined(this.#untold, patch)
  }

  /** All that became of the book since it was told last, which it is now; undefined where nothing did. */
  tell(): BookPatch | undefined {
    if (!this.#book) return undefined
    const head = headIn(this.#book)
    const { sheets, cells } = this.#untold
    const isOther = JSON.stringify(head) !== JSON.stringify(this.#told)
    this.#told = head
    this.#untold = { sheets: [], cells: [] }
    this.#toRead.clear()
    return isOther || sheets.length + cells.length > 0 ? { head, sheets, cells } : undefined
  }
}

function headIn({ file, sheets, tables, names }: OpenedBook): Head {
  return { file, sheets, tables, names }
}

function joined(one: Omit<BookPatch, 'head'>, other: BookPatch): Omit<BookPatch, 'head'> {
  const anew = new Set(other.sheets.map(({ sheet }) => sheet.toLowerCase()))
  const stays = ({ sheet }: { readonly sheet: string }): boolean => !anew.has(sheet.toLowerCase())
  return {
    sheets: [...one.sheets.filter(stays), ...other.sheets],
    cells: [...one.cells.filter(stays), ...other.cells],
  }
}
