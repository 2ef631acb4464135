import { textOf, type CellBlock } from '../../core/budget/cell.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { BookReader, TableInfo } from '../../workbook/port.ts'
import { agreeingRows } from './agreeing-rows.ts'
import { linePrefixes, type LinePrefixes } from './line-prefixes.ts'

/** The tables in which lines are named by their id. */
const namingLines: readonly string[] = ['BudgetLines', 'SplitRows', 'IgnoredRows']

/**
 * Several books as one: all their tables, with line ids that collide told apart by unit, and what several of them
 * say alike taken once.
 * @param books with the names of their files before those of their sources
 */
export async function joinBooks(books: readonly BookReader[], lookup: FrameworkLookup): Promise<BookReader> {
  const [only] = books
  if (only && books.length === 1) return only
  const passedOver = await agreeingRows(books, lookup)
  const prefixes = await linePrefixes(books, lookup)
  const homes = new Map<TableInfo, { readonly book: BookReader; readonly ids: LinePrefixes }>()
  for (const [at, book] of books.entries()) {
    const { tables } = await book.describe()
    for (const info of tables) homes.set(info, { book, ids: prefixes[at] ?? new Map() })
  }
  return {
    describe: () => Promise.resolve({ tables: [...homes.keys()] }),
    async *read(info) {
      const home = homes.get(info)
      if (!home) return
      const passed = passedOver.get(info)
      const column = namingLines.includes(info.table) && home.ids.size > 0 ? lineColumn(info) : -1
      for await (const block of home.book.read(info)) {
        const kept = passed ? without(block, passed) : block
        yield column < 0 ? kept : renamed(kept, column, home.ids)
      }
    },
  }
}

function lineColumn({ header }: TableInfo): number {
  return header.findIndex((cell) => textOf(cell).trim().toLowerCase() === 'line')
}

/** The block with some rows blank. */
function without({ firstRow, rows }: CellBlock, passed: ReadonlySet<number>): CellBlock {
  return { firstRow, rows: rows.map((cells, at) => (passed.has(firstRow + at) ? [] : cells)) }
}

function renamed({ firstRow, rows }: CellBlock, column: number, ids: LinePrefixes): CellBlock {
  const named = rows.map((cells) => {
    const id = ids.get(textOf(cells[column]).trim())
    return id === undefined ? cells : cells.with(column, id)
  })
  return { firstRow, rows: named }
}
