import { textOf } from '../../core/budget/cell.ts'
import { ownTables, type OwnTableName } from '../own-tables.ts'
import { headerIn, ownTable } from './own-table.ts'
import { blocksWithin } from './blocks.ts'
import type { OpenedBook } from './opened-book.ts'

/** A row of a small table: its texts without outer spaces by column, '' where blank or where there is no such column. */
export interface TextRow<Column extends string> {
  readonly row: number
  readonly sheet: string
  readonly texts: Readonly<Record<Column, string>>
}

/** The rows of one of our small tables that hold anything. */
export function textRows<Table extends OwnTableName>(
  workbook: OpenedBook,
  name: Table,
): readonly TextRow<(typeof ownTables)[Table][number]>[] {
  const table = ownTable(workbook, name)
  if (!table) return []
  const columns: readonly (typeof ownTables)[Table][number][] = ownTables[name]
  const header = headerIn(workbook, table).map((text) => text.toLowerCase())
  const positions = columns.map((column) => header.indexOf(column.toLowerCase()))
  const rows: TextRow<(typeof ownTables)[Table][number]>[] = []
  for (const { firstRow, rows: block } of blocksWithin(workbook.readSheet(table.sheet), table.data)) {
    block.forEach((cells, at) => {
      const texts = positions.map((position) => textOf(cells[position]).trim())
      if (texts.every((text) => text === '')) return
      const byColumn = Object.fromEntries(columns.map((column, of) => [column, texts[of] ?? '']))
      rows.push({
        row: firstRow + at,
        sheet: table.sheet,
        texts: byColumn as TextRow<(typeof columns)[number]>['texts'],
      })
    })
  }
  return rows
}
