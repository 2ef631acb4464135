import type { WrittenBook } from '../written-book.ts'

/** What formulas of a book may name, in lower case, as Excel compares them. */
export interface KnownNames {
  readonly sheets: ReadonlySet<string>
  /** The columns of each table. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>
  readonly names: ReadonlySet<string>
}

export function knownNames(book: WrittenBook): KnownNames {
  const tables = book.sheets.flatMap((sheet) => sheet.tables)
  return {
    sheets: lowerCased(book.sheets.map(({ name }) => name)),
    tables: new Map(tables.map(({ name, columns }) => [name.toLowerCase(), lowerCased(columns)])),
    names: lowerCased(book.names.map(({ name }) => name)),
  }
}

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()))
}
