import { columnLetter, type CellRange } from '../address.ts'
import { ownTables, type OwnTableName } from '../own-tables.ts'
import type { BookReader, TableInfo } from '../port.ts'
import { blocksWithin, countWithin, rowsBelow } from './blocks.ts'
import { sourcesIn, type LinesPlace } from './declared-sources.ts'
import type { OpenedBook } from './opened-book.ts'
import { headerIn, ownTable } from './own-table.ts'

/** A table of a book, and where its rows stand. */
export interface PlacedTable {
  readonly info: TableInfo
  readonly data: CellRange
}

/**
 * A book for reading: budget lines where its `Sources` and `Columns` say they are, or else in our own table; every
 * other table of ours by its name. Hidden rows count like others, and nothing is taken for empty that is expected
 * and not there.
 * @throws HostError in words where it holds no budget lines, or its sources cannot be followed
 */
export function readerOf(book: OpenedBook): BookReader {
  const tables = placedTables(book)
  return {
    describe: () => Promise.resolve({ tables: tables.map(({ info }) => info) }),
    async *read(info) {
      await Promise.resolve()
      const table = tables.find((other) => other.info === info)
      if (table && info.sheet !== null) yield* blocksWithin(book.readSheet(info.sheet), table.data)
    },
  }
}

/**
 * The sources of lines and our own tables in a book.
 * @throws HostError as `readerOf` does
 */
export function placedTables(book: OpenedBook): readonly PlacedTable[] {
  const names = (Object.keys(ownTables) as OwnTableName[]).filter((name) => name !== 'BudgetLines')
  return [
    ...sourcesIn(book).map((place) => lineTable(book, place)),
    ...names.flatMap((name) => smallTable(book, name)),
  ]
}

function lineTable(book: OpenedBook, place: LinesPlace): PlacedTable {
  const { name, sheet, header, data, whole, amountUnit, currency, unit, isOwn } = place
  const below = rowsBelow(book.readSheet(sheet), whole)
  const info = {
    table: 'BudgetLines',
    source: name,
    sheet,
    headerRow: data.firstRow - 1,
    header,
    letters: lettersOf(data),
    rows: countWithin(book.readSheet(sheet), data),
    amountUnit,
    textCounts: false,
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
    ...(isOwn ? {} : { holdsOtherRows: true }),
    ...(below && { below }),
  } as const
  return { info, data }
}

function smallTable(book: OpenedBook, name: OwnTableName): readonly PlacedTable[] {
  const table = ownTable(book, name)
  if (!table) return []
  const { sheet, range, data } = table
  const info = {
    table: name,
    source: name,
    sheet,
    headerRow: range.firstRow,
    header: headerIn(book, table),
    letters: lettersOf(data),
    rows: countWithin(book.readSheet(sheet), data),
    amountUnit: 1,
    textCounts: false,
  } as const
  return [{ info, data }]
}

function lettersOf({ firstColumn, lastColumn }: CellRange): readonly string[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => columnLetter(firstColumn + at))
}
