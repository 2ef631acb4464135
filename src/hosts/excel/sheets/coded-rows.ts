import type { SheetPlan } from '../../../workbook/write-plan.ts'
import { addressOf } from './cell-blocks.ts'
import { isSame, type CellContent } from './cell-content.ts'
import { codedTableOn, ourHeaders, plannedTable, presentTable, type CodedKey } from './coded-table.ts'
import { refuseFiltered } from './in-the-way.ts'
import { kept } from './old-blocks.ts'
import type { PresentCells } from './present-cells.ts'
import type { PresentSheet } from './present-sheet.ts'
import { matchRows, orderedRows, type OrderedRow } from './row-matches.ts'
import { SheetPhases, type SheetCalls } from './sheet-calls.ts'
import type { ChangedCell } from './sheets-undo.ts'
import type { SheetWork } from './sheet-work.ts'
import { writeCells } from './write-cells.ts'

/** What has to be known of a table before its rows are written: which of those that change are hidden. */
export interface CodedDraft {
  readonly sheet: string
  /** As they lie now, counted from 1. */
  readonly changedRows: readonly number[]
  readonly work: (isHidden: (row: number) => boolean) => SheetWork
}

/**
 * Makes our columns of the rows with the plan's codes equal to the plan, and inserts those that lack at their place.
 * Rows of other codes, the user's columns, the order of columns, formats and hidden rows stay.
 * @param held the cells of the table, with their number formats
 */
export function codedRows(
  plan: SheetPlan,
  key: CodedKey,
  present: PresentSheet,
  held: PresentCells,
): CodedDraft {
  const { name, hasTotals, isFiltered } = codedTableOn(plan, present)
  const planned = plannedTable(plan, key)
  const table = presentTable(present, key, held, hasTotals)
  const headers = ourHeaders(key)
  const columns = Array.from(
    { length: held.range.lastColumn - held.range.firstColumn + 1 },
    (_, at) => held.range.firstColumn + at,
  )
  const isBlank = table.ids.map((_, row) =>
    columns.every((column) => held.at(table.firstRow + row, column) === null),
  )
  const order = orderedRows(matchRows(planned.ids, table.ids), isBlank)
  const wanted = (row: OrderedRow, header: string): CellContent | undefined => {
    if (row.planned === undefined) return undefined
    const content = planned.contentAt(row.planned, header)
    const before = row.held === undefined ? null : table.contentAt(row.held, header)
    return isSame(content, before) ? undefined : content
  }
  const changes = order.map((row) => headers.filter((header) => wanted(row, header) !== undefined))
  const changedRows = order.flatMap(({ held: at }, position) =>
    at !== undefined && changes[position]?.length ? [table.firstRow + at] : [],
  )
  const hasChanges = changes.some(({ length }) => length > 0) || order.some((row) => row.held === undefined)
  return {
    sheet: present.id,
    changedRows,
    work: (isHidden) => (hasChanges ? work(isHidden) : { isPlain: true }),
  }

  function work(isHidden: (row: number) => boolean): SheetWork {
    refuseFiltered({ title: present.title, isFiltered: isFiltered || present.isFiltered })
    const phases = new SheetPhases(present.id)
    insertRows(phases.before)
    const lastRow = table.firstRow + order.length - 1
    const range = { ...held.range, firstRow: table.firstRow, lastRow }
    const written = new Map<string, CellContent>()
    for (const [position, row] of order.entries()) {
      for (const header of changes[position] ?? []) {
        written.set(`${table.firstRow + position} ${table.columnOf(header)}`, wanted(row, header) ?? null)
      }
    }
    const formatRows = order.map((_, position) => table.firstRow + likeRow(position))
    writeCells(
      phases.contents,
      range,
      {
        contentAt: (row, column) => written.get(`${row} ${column}`) ?? null,
        formatAt: (row, column) => held.formatAt(formatRows[row - table.firstRow] ?? row, column),
      },
      'values',
      (row, column) => written.has(`${row} ${column}`),
    )
    setHeights(phases.contents, isHidden)
    return { isPlain: true, steps: phases.steps, coded: undo() }
  }

  /** The row that was there, by whose formats a row is written: itself, or the nearest for a new one. */
  function likeRow(position: number): number {
    const above = order.slice(0, position + 1).findLast((row) => row.held !== undefined)
    return (above ?? order.find((row) => row.held !== undefined))?.held ?? 0
  }

  /** Whole rows come, so that what stands beside the table stays beside its row. */
  function insertRows(before: SheetCalls): void {
    const isNew = order.map((row) => row.held === undefined)
    for (let position = 0; position < order.length; position++) {
      if (!isNew[position] || isNew[position - 1]) continue
      const next = isNew.indexOf(false, position)
      const count = (next < 0 ? order.length : next) - position
      const firstRow = table.firstRow + position
      const like = position > 0 ? firstRow - 1 : firstRow + count
      const rows = addressOf({ ...held.range, firstRow, lastRow: firstRow + count - 1 })
      const pattern = addressOf({ ...held.range, firstRow: like, lastRow: like })
      before.add(
        (sheet) => {
          sheet.getRange(`${firstRow}:${firstRow + count - 1}`).insert('Down')
          sheet.getRange(rows).copyFrom(pattern, 'Formats')
        },
        { calls: 3 },
      )
    }
    const isLonger = isNew.at(-1) === true && !hasTotals
    const ref = addressOf({ ...held.range, lastRow: table.firstRow + order.length - 1 })
    if (isLonger) before.add((sheet) => sheet.tables.getItem(name).resize(ref))
  }

  function setHeights(contents: SheetCalls, isHidden: (row: number) => boolean): void {
    for (const [position, row] of order.entries()) {
      const isNew = row.held === undefined
      const isSeen = row.held !== undefined && !isHidden(table.firstRow + row.held)
      if (row.planned === undefined || !changes[position]?.length || !(isNew || isSeen)) continue
      const like = plan.rows.find((one) => one.row === planned.firstRow + (row.planned ?? 0))
      const line = `${table.firstRow + position}:${table.firstRow + position}`
      contents.add(
        (sheet) => {
          const range = sheet.getRange(line)
          if (like?.height === undefined) range.format.autofitRows()
          else range.format.rowHeight = like.height
          if (isNew && like?.hidden) range.rowHidden = true
        },
        { calls: 2 },
      )
    }
  }

  function undo(): NonNullable<SheetWork['coded']> {
    const idOf = (row: OrderedRow): string => JSON.stringify(planned.ids[row.planned ?? -1])
    return {
      key,
      table: name,
      rows: table.ids.length,
      inserted: order.filter((row) => row.held === undefined).map(idOf),
      changed: order.flatMap((row, position) =>
        row.held === undefined
          ? []
          : (changes[position] ?? []).map((header): ChangedCell => ({
              row: idOf(row),
              header,
              was: kept(table.contentAt(row.held ?? 0, header)),
              now: kept(wanted(row, header) ?? null),
            })),
      ),
    }
  }
}
