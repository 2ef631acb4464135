import type { BookDescription, BookReader, TableInfo } from '../../workbook/port.ts'

/** A workbook, and the name of its file. */
export interface NamedBook {
  readonly name: string
  readonly book: BookReader
}

/** The same book with the name of its file before that of each of its sources: `BR.xlsx Budget`. */
export function underItsName({ name, book }: NamedBook): NamedBook {
  const original = new Map<TableInfo, TableInfo>()
  const describe = async (): Promise<BookDescription> => {
    const described = await book.describe()
    if (original.size === 0) {
      for (const info of described.tables)
        original.set({ ...info, source: `${name} ${info.source}`, book: name }, info)
    }
    return { ...described, tables: [...original.keys()] }
  }
  return { name, book: { describe, read: (info) => book.read(original.get(info) ?? info) } }
}
