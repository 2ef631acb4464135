import { readHeader, type TableShape } from '../../core/budget/header.ts'
import { rowsOf, type TableRow } from '../../core/budget/rows.ts'
import type { BookReader, TableInfo, TableName } from '../../workbook/port.ts'

/** The rows of one of a book's small tables that hold anything, with the table they stand in. */
export interface ReadTable<Role extends string> {
  readonly info: TableInfo
  readonly rows: readonly TableRow<Role>[]
}

/** Reads the tables of one name. */
export async function tableRows<Role extends string>(
  book: BookReader,
  name: TableName,
  shape: TableShape<Role>,
): Promise<readonly ReadTable<Role>[]> {
  const { tables } = await book.describe()
  const read: ReadTable<Role>[] = []
  for (const info of tables.filter(({ table }) => table === name)) {
    const { source, sheet, header, letters, book: file } = info
    const table = {
      name: source,
      sheet,
      header: readHeader(header, shape, letters),
      ...(file && { book: file }),
    }
    const rows: TableRow<Role>[] = []
    for await (const block of book.read(info)) rows.push(...rowsOf(table, [block]))
    read.push({ info, rows })
  }
  return read
}
