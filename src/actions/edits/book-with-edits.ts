import { textOf } from '../../core/budget/cell.ts'
import { columnNumber } from '../../workbook/address.ts'
import type { CellEdit } from '../../workbook/cell-edit.ts'
import type { OpenedBook, SheetRow, SheetRows } from '../../workbook/opened/opened-book.ts'
import type { PlannedValue } from '../../workbook/planned-cell.ts'
import type { TableInfo } from '../../workbook/port.ts'

/** The cells of a sheet that are other ones, by row and position. */
type Changed = Map<number, Map<number, PlannedValue>>

/**
 * A book after cells of it were written, so that it need not be read again as a whole.
 * @returns undefined where a cell cannot be told from what was read
 */
export function bookWithEdits(
  book: OpenedBook,
  tables: readonly TableInfo[],
  edits: readonly CellEdit[],
): OpenedBook | undefined {
  const bySheet = new Map<string, Changed>()
  for (const { table, source, row, column, value } of edits) {
    const info = tables.find(
      (one) => one.table === table && (table !== 'BudgetLines' || one.source === source),
    )
    const at = info && positionOf(info, column)
    if (info?.sheet === null || info?.sheet === undefined || at === undefined) return undefined
    const key = info.sheet.toLowerCase()
    const changed = bySheet.get(key) ?? new Map<number, Map<number, PlannedValue>>()
    bySheet.set(key, changed)
    changed.set(row, (changed.get(row) ?? new Map<number, PlannedValue>()).set(at, value))
  }
  const sheets = new Map([...bySheet].map(([key, changed]) => [key, withCells(book.readSheet(key), changed)]))
  return { ...book, readSheet: (name) => sheets.get(name.toLowerCase()) ?? book.readSheet(name) }
}

/** The position in a row of its sheet, from 0, of the column that plays a role; a reader names headers by their roles. */
function positionOf({ header, letters }: TableInfo, role: string): number | undefined {
  const at = header.findIndex((cell) => textOf(cell).trim().toLowerCase() === role.toLowerCase())
  const letter = letters?.[at]
  return letter === undefined ? undefined : columnNumber(letter) - 1
}

function withCells({ rows, merges }: SheetRows, changed: Changed): SheetRows {
  const known = new Set(rows.map(({ row }) => row))
  const fresh = [...changed.keys()]
    .filter((row) => !known.has(row))
    .map((row): SheetRow => ({ row, cells: [] }))
  const all = fresh.length > 0 ? [...rows, ...fresh].sort((a, b) => a.row - b.row) : rows
  return {
    merges,
    rows: all.map((one) => {
      const cells = changed.get(one.row)
      return cells ? { row: one.row, cells: withValues(one.cells, cells) } : one
    }),
  }
}

function withValues(cells: SheetRow['cells'], values: ReadonlyMap<number, PlannedValue>): SheetRow['cells'] {
  const width = Math.max(cells.length, ...[...values.keys()].map((at) => at + 1))
  return Array.from({ length: width }, (_, at) => (values.has(at) ? values.get(at) : cells[at]))
}
