import { textOf } from '../../../core/budget/cell.ts'
import type { RowsEdit } from '../../../workbook/cell-edit.ts'
import { HostError } from '../../../workbook/host-error.ts'
import type { Glance } from '../glance.ts'
import { ownPartsIn } from '../own-parts.ts'
import { SheetArea } from '../read/sheet-area.ts'
import type { Asked } from './ask-cells.ts'
import { placeRows, type PlacedRows } from './place-rows.ts'

/** Where rows of our tables come and go, by the name of the table. */
export type RowsOfTables = readonly ({ readonly table: string } & PlacedRows)[]

/**
 * Asks for the tables of ours to which rows come and from which they go.
 * @returns the rows of lines that were left alone are left alone too: they are given to `result`
 * @throws HostError `table-missing` where the book has no such table
 */
export function askRows(
  edits: readonly RowsEdit[],
  glance: Glance,
): Asked<(linesLeft: ReadonlySet<string>) => RowsOfTables> {
  const own = ownPartsIn(glance)
  const names = [...new Set(edits.map(({ table }) => table))]
  const tables = names.map((name) => {
    const title = own.tables.get(name)
    const table = glance.tables.find((one) => one.name === title)
    const sheet = glance.sheets.find((one) => one.name === table?.sheet)
    if (!table || !sheet) {
      throw new HostError(
        'table-missing',
        `This book has no table ${name} any more: insert the sheets again.`,
      )
    }
    const { range, headerRows, totalsRows } = table
    const lastRow = Math.max(range.lastRow, sheet.used?.lastRow ?? 0)
    const data = { ...range, firstRow: range.firstRow + headerRows, lastRow: range.lastRow - totalsRows }
    const area = new SheetArea(table.sheet, { ...range, lastRow })
    return { table, data, area, asked: edits.filter((edit) => edit.table === name) }
  })
  return {
    areas: tables.map(({ area }) => area),
    result: () => (linesLeft) =>
      tables.map(({ table, data, area, asked }) => {
        const cells = area.cells()
        const header =
          table.headerRows === 1 ? (cells[0] ?? []).map((cell) => textOf(cell).trim()) : table.columns
        const now = { table, data, header, rows: cells.slice(data.firstRow - table.range.firstRow) }
        return {
          table: table.name,
          ...placeRows(
            now,
            asked.map((edit) => withoutLines(edit, linesLeft)),
          ),
        }
      }),
  }
}

function withoutLines({ table, remove, add }: RowsEdit, lines: ReadonlySet<string>): RowsEdit {
  const isLeft = ({ Line: line }: Readonly<Record<string, unknown>>): boolean =>
    typeof line === 'string' && lines.has(line.trim())
  return { table, remove: remove.filter((row) => !isLeft(row)), add: add.filter((row) => !isLeft(row)) }
}
