import { isBlank, textOf, type Cell } from '../../../core/budget/cell.ts'
import { rangeAt, type CellRange } from '../../../workbook/address.ts'
import { HostError } from '../../../workbook/host-error.ts'
import type { RowsEdit } from '../../../workbook/cell-edit.ts'
import type { OpenedTable } from '../../../workbook/opened/opened-book.ts'
import type { PlannedValue } from '../../../workbook/planned-cell.ts'
import { holds, plainValue, type Target } from './target.ts'

/** One of our tables as it is now; `rows` are those of its sheet from its first data row on, in its columns. */
export interface TableNow {
  readonly table: OpenedTable
  readonly data: CellRange
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface PlacedRows {
  readonly targets: readonly Target[]
  /** The table's range afterwards, where it grows. */
  readonly grown: string | undefined
  /** What takes it back. */
  readonly inverse: readonly RowsEdit[]
  /** Rows that were to go and are not there. */
  readonly missed: number
}

/**
 * Finds places for the rows that come to a table and the cells of those that go. Rows that go leave a blank row, and
 * blank rows are filled before the table grows, so nothing is shifted; a row that is there already does not come again.
 * @throws HostError `rows-in-the-way` where the table cannot grow
 */
export function placeRows(now: TableNow, edits: readonly RowsEdit[]): PlacedRows {
  const { table, data, header, rows } = now
  const count = data.lastRow - data.firstRow + 1
  const body: PlannedValue[][] = rows.slice(0, count).map((cells) => cells.map(plainValue))
  const at = (name: string): number => header.findIndex((one) => one.toLowerCase() === name.toLowerCase())
  const removed: Readonly<Record<string, PlannedValue>>[] = []
  const came: Readonly<Record<string, PlannedValue>>[] = []
  const isLike = (cells: readonly PlannedValue[], wanted: Readonly<Record<string, PlannedValue>>): boolean =>
    Object.entries(wanted).every(([name, value]) => holds(cells[at(name)], value))
  let missed = 0
  for (const { remove, add } of edits) {
    const stays = add.filter((wanted) => body.some((cells) => isLike(cells, wanted)))
    for (const wanted of remove) {
      if (!body.some((cells) => isLike(cells, wanted))) missed += 1
      body.forEach((cells, row) => {
        if (!isLike(cells, wanted) || stays.some((one) => isLike(cells, one))) return
        removed.push(recordOf(header, cells))
        body[row] = cells.map(() => null)
      })
    }
    for (const wanted of add.filter((one) => !stays.includes(one))) {
      const free = body.findIndex((cells) => cells.every((cell) => isBlank(cell)))
      const row = free < 0 ? body.length : free
      body[row] = header.map((name) => {
        const [, value = null] = Object.entries(wanted).find(([key]) => at(key) === at(name)) ?? []
        return value
      })
      came.push(wanted)
    }
  }
  refuseInTheWay(now, body.length)
  const targets = body.flatMap((cells, row) =>
    cells.flatMap((value, position): Target[] => {
      const old = plainValue(rows[row]?.[position])
      if (holds(old, value)) return []
      const numberFormat = formatOf(header[position] ?? '', value)
      return [
        {
          sheet: table.sheet,
          row: data.firstRow + row,
          column: data.firstColumn + position,
          old,
          value,
          rowOf: table.name,
          ...(row >= count && { isNewRow: true }),
          ...(numberFormat !== undefined && { numberFormat }),
        },
      ]
    }),
  )
  const { firstRow, firstColumn, lastColumn } = table.range
  const lastRow = data.firstRow + body.length - 1
  return {
    targets,
    grown: body.length > count ? rangeAt(firstRow, firstColumn, lastRow, lastColumn) : undefined,
    inverse: inverseOf(edits[0]?.table, removed, came),
    missed,
  }
}

function inverseOf(
  table: RowsEdit['table'] | undefined,
  removed: readonly Readonly<Record<string, PlannedValue>>[],
  came: readonly Readonly<Record<string, PlannedValue>>[],
): readonly RowsEdit[] {
  if (table === undefined || (removed.length === 0 && came.length === 0)) return []
  const texts = came.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])),
  )
  return [{ table, remove: texts, add: removed }]
}

function recordOf(
  header: readonly string[],
  cells: readonly PlannedValue[],
): Readonly<Record<string, PlannedValue>> {
  return Object.fromEntries(
    header.flatMap((name, at) => (isBlank(cells[at]) ? [] : [[name, cells[at] ?? null]])),
  )
}

function refuseInTheWay({ table, data, rows }: TableNow, length: number): void {
  const count = data.lastRow - data.firstRow + 1
  if (length <= count) return
  const isFree = table.totalsRows === 0 && rows.slice(count, length).every((cells) => cells.every(isBlank))
  if (isFree) return
  throw new HostError(
    'rows-in-the-way',
    table.totalsRows > 0
      ? `The table ${table.name} on sheet ${table.sheet} has a totals row and cannot grow. Switch the totals row off under Table Design, and try again.`
      : `The table ${table.name} on sheet ${table.sheet} has to grow by ${length - count} rows, and something stands below it. Move that away and try again.`,
  )
}

/** Texts stay texts, and a share is a percentage. */
function formatOf(header: string, value: PlannedValue): string | undefined {
  if (typeof value === 'string') return '@'
  return header === 'Share' && typeof value === 'number' ? '0.00%' : undefined
}
