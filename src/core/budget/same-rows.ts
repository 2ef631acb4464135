import type { TableRow } from './rows.ts'

/** Rows that say something about the same thing: those of the row's own book, and one of another book. */
export interface SameRows<Row> {
  /** The row itself among them. */
  readonly own: number
  readonly elsewhere: Row | undefined
}

/**
 * Tells which rows have the same key, book by book. A table may have any number of rows with one key, and each of
 * them asks, so what it is told is counted beforehand.
 */
export function sameRows<Row extends TableRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | undefined,
): (row: Row) => SameRows<Row> {
  const byKey = new Map<string, Map<string | undefined, { count: number; first: Row }>>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) continue
    const books = byKey.get(key) ?? new Map<string | undefined, { count: number; first: Row }>()
    byKey.set(key, books)
    const seen = books.get(row.source.book)
    if (seen) seen.count += 1
    else books.set(row.source.book, { count: 1, first: row })
  }
  return (row) => {
    const books = byKey.get(keyOf(row) ?? '')
    if (!books) return { own: 0, elsewhere: undefined }
    const other = books.size > 1 ? [...books].find(([book]) => book !== row.source.book) : undefined
    return { own: books.get(row.source.book)?.count ?? 0, elsewhere: other?.[1].first }
  }
}
