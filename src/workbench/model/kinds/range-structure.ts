import { allColumns, allRows, intersection, isWithin, type Area } from '../area.ts'
import { shiftCells } from '../book/cells-move.ts'
import { overlapsTable } from '../book/find-area.ts'
import { guardAction, guardCells } from '../book/protection.ts'
import { tellChange, type ChangeType } from '../book/tell-change.ts'
import { emptyCells } from '../book/write-cells.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { Axis } from '../grid/grid-lines.ts'
import type { HostObject } from '../host-object.ts'
import type { Block, Place } from '../objects.ts'

/** Makes room where the range is, and gives the new empty cells. */
export function insertRange(place: Place, direction: string): HostObject {
  shift(place, direction, { Down: 'rows', Right: 'columns' }, 1)
  return place.objects.range(place.sheet, place.area)
}

export function deleteRange(place: Place, direction: string): void {
  shift(place, direction, { Up: 'rows', Left: 'columns' }, -1)
}

function shift(block: Block, direction: string, axes: Readonly<Record<string, Axis>>, sign: 1 | -1): void {
  shiftBlock(block, (Object.hasOwn(axes, direction) ? axes[direction] : undefined) ?? refuse(), sign)
}

/** Cells come in where the block is, or those of the block go; what lies behind them along the axis moves. */
export function shiftBlock({ book, sheet, area }: Block, axis: Axis, sign: 1 | -1): void {
  const isRows = axis === 'rows'
  const isWhole = isRows ? area.columns === allColumns : area.rows === allRows
  const verb = sign > 0 ? 'Insert' : 'Delete'
  guardAction(sheet, `allow${verb}${isRows ? 'Rows' : 'Columns'}`)
  if (!isWhole) {
    guardAction(sheet)
    refuseTornTables(
      sheet.tables.map((table) => table.area),
      area,
      isRows,
    )
  }
  const band = isRows
    ? { from: area.left, to: area.left + area.columns }
    : { from: area.top, to: area.top + area.rows }
  shiftCells(book, sheet, {
    sheet: sheet.name,
    axis,
    at: isRows ? area.top : area.left,
    by: sign * (isRows ? area.rows : area.columns),
    ...(isWhole ? {} : band),
  })
  const towards = sign > 0 ? (isRows ? 'Down' : 'Right') : isRows ? 'Up' : 'Left'
  const more = isWhole ? {} : { shiftDirection: `ShiftCell${towards}` }
  tellChange(book, sheet, area, changeType(verb, isRows, isWhole), more)
}

function changeType(verb: 'Insert' | 'Delete', isRows: boolean, isWhole: boolean): ChangeType {
  const done = verb === 'Insert' ? 'Inserted' : 'Deleted'
  return isWhole ? (isRows ? `Row${done}` : `Column${done}`) : `Cell${done}`
}

/** Excel moves no part of a table away from the rest of it. */
function refuseTornTables(tables: readonly Area[], moved: Area, isRows: boolean): void {
  for (const table of tables) {
    const path = isRows
      ? { ...moved, rows: allRows - moved.top }
      : { ...moved, columns: allColumns - moved.left }
    const hit = intersection(table, path)
    if (!hit) continue
    const isWholeBreadth = isRows ? hit.columns === table.columns : hit.rows === table.rows
    if (!isWholeBreadth) throw new ExcelError('InsertDeleteConflict', 'This would move part of a table.')
  }
}

/** One cell of several; what stood in the others is gone. `across` merges each row for itself. */
export function mergeRange({ book, sheet, area }: Block, across: boolean): void {
  guardAction(sheet, 'allowFormatCells')
  if (overlapsTable(sheet, area)) {
    throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.')
  }
  const merges = across
    ? Array.from({ length: area.rows }, (_, down) => ({ ...area, top: area.top + down, rows: 1 }))
    : [area]
  for (const merge of merges) {
    guardCells(sheet, merge)
    emptyCells(book, sheet, { ...merge, left: merge.left + 1, columns: merge.columns - 1, rows: 1 })
    emptyCells(book, sheet, { ...merge, top: merge.top + 1, rows: merge.rows - 1 })
  }
  const kept = sheet.grid.merges().filter((old) => !isWithin(old, area))
  sheet.grid.setMerges([...kept, ...merges.filter(({ rows, columns }) => rows * columns > 1)])
}

export function unmergeRange({ sheet, area }: Block): void {
  guardAction(sheet, 'allowFormatCells')
  sheet.grid.setMerges(sheet.grid.merges().filter((merge) => !intersection(merge, area)))
}
