import { textOf, type Cell } from '../../../core/budget/cell.ts'
import type { PlacedTable } from '../../../workbook/opened/reader-of.ts'
import type { Glance } from '../glance.ts'
import { SheetArea } from '../read/sheet-area.ts'
import { columnsByRole, findRows, type FoundEdits } from './find-rows.ts'
import type { KnownTables } from './known-tables.ts'
import type { KeptEdit } from './target.ts'

/** Areas to be read, and what follows from them once they are. */
export interface Asked<Result> {
  readonly areas: readonly SheetArea[]
  readonly result: () => Result
}

/** The columns of a table no longer stand where they were when it was read. */
export class ColumnsMoved extends Error {}

/** Asks for the columns that edits need: those of the ids and those that change, each with its header. */
export function askCells(
  edits: readonly KeptEdit[],
  glance: Glance,
  known: KnownTables | undefined,
): Asked<FoundEdits> {
  if (!known) return { areas: [], result: () => ({ targets: [], skipped: [] }) }
  const groups = groupsOf(edits, known).map(({ table, asked }) => {
    const columns = columnAreas(table, asked, glance, known)
    return { table, asked, columns }
  })
  return {
    areas: groups.flatMap(({ columns }) => [...columns.values()]),
    result: () => {
      const found = groups.map(({ table, asked, columns }) => {
        const cells = [...columns].map(
          ([column, area]) => [column, cellsBelow(area, table, column, known)] as const,
        )
        return findRows(table, asked, new Map(cells))
      })
      return {
        targets: found.flatMap(({ targets }) => targets),
        skipped: found.flatMap(({ skipped }) => skipped),
      }
    },
  }
}

interface Group {
  readonly table: PlacedTable
  readonly asked: readonly KeptEdit[]
}

/** @throws ColumnsMoved where a source is not among those that were read */
function groupsOf(edits: readonly KeptEdit[], known: KnownTables): readonly Group[] {
  const groups = new Map<PlacedTable, KeptEdit[]>()
  for (const edit of edits) {
    const table = known.tableOf(edit)
    if (!table) throw new ColumnsMoved()
    const group = groups.get(table)
    if (group) group.push(edit)
    else groups.set(table, [edit])
  }
  return [...groups].map(([table, asked]) => ({ table, asked }))
}

function columnAreas(
  table: PlacedTable,
  asked: readonly KeptEdit[],
  { sheets }: Glance,
  known: KnownTables,
): ReadonlyMap<number, SheetArea> {
  const { info, data } = table
  const sheet = sheets.find(({ name }) => name === info.sheet)
  if (!sheet?.used) throw new ColumnsMoved()
  // Rows that were inserted since, or typed below.
  const more = Math.max(0, sheet.used.lastRow - known.lastRowOf(table))
  const lastRow = Math.max(data.firstRow, Math.min(sheet.used.lastRow, data.lastRow + more))
  const columnOf = columnsByRole(info)
  const roles = new Set(asked.flatMap(({ column, beside = {} }) => [column, ...Object.keys(beside)]))
  if (asked.some(({ line }) => line !== undefined)) roles.add('Line')
  const columns = [...roles].flatMap((role) => columnOf(role) ?? [])
  return new Map(
    columns.map((column) => {
      const range = { firstRow: data.firstRow - 1, lastRow, firstColumn: column, lastColumn: column }
      return [column, new SheetArea(sheet.name, range)]
    }),
  )
}

/** The cells of a column by row, where its header is still the one that was read. */
function cellsBelow(
  area: SheetArea,
  table: PlacedTable,
  column: number,
  known: KnownTables,
): ReadonlyMap<number, Cell> {
  const [[header] = [], ...cells] = area.cells()
  if (textOf(header) !== known.headerAbove(table, column)) throw new ColumnsMoved()
  const first = area.range.firstRow + 1
  return new Map(cells.map(([cell = null], at) => [first + at, cell]))
}
