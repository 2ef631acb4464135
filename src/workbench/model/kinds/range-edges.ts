import { allColumns, allRows, boundingArea, type Area } from '../area.ts'
import type { Sheet } from '../book/sheet.ts'
import { refuse } from '../given.ts'
import { valueTypeOf } from '../grid/cell-content.ts'
import type { Place } from '../objects.ts'

const steps = {
  Up: { down: -1, across: 0 },
  Down: { down: 1, across: 0 },
  Left: { down: 0, across: -1 },
  Right: { down: 0, across: 1 },
} as const

interface Cell {
  readonly row: number
  readonly column: number
}

/** Where Ctrl and an arrow lead from a cell of the range: to the end of a filled stretch, or to the next one. */
export function edge(place: Place, direction: string, active: Area | undefined): Area {
  const step = Object.hasOwn(steps, direction) ? steps[direction as keyof typeof steps] : refuse()
  const start = active ?? place.area
  const from = { row: start.top, column: start.left }
  const { row, column } = walk(place.sheet, from, step)
  return { top: row, left: column, rows: 1, columns: 1 }
}

/** The range and all up to that edge. */
export function extended(place: Place, direction: string, active: Area | undefined): Area {
  return boundingArea(place.area, edge(place, direction, active))
}

function walk(sheet: Sheet, from: Cell, { down, across }: { down: number; across: number }): Cell {
  const next = (cell: Cell): Cell => ({ row: cell.row + down, column: cell.column + across })
  const isInside = ({ row, column }: Cell): boolean =>
    row >= 0 && column >= 0 && row < allRows && column < allColumns
  const isFilled = (cell: Cell): boolean => isInside(cell) && has(sheet, cell)
  let at = from
  if (isFilled(at) && isFilled(next(at))) {
    while (isFilled(next(at))) at = next(at)
    return at
  }
  // Beyond what the grid holds nothing is filled, so the way leads to the end of the sheet.
  const { rowCount, columnCount } = sheet.grid
  const isKnown = ({ row, column }: Cell): boolean =>
    row < rowCount && column < columnCount && isInside({ row, column })
  do at = next(at)
  while (isKnown(at) && !isFilled(at))
  if (isFilled(at)) return at
  const ends = { row: [0, from.row, allRows - 1], column: [0, from.column, allColumns - 1] }
  return { row: ends.row[down + 1] ?? from.row, column: ends.column[across + 1] ?? from.column }
}

function has({ grid }: Sheet, { row, column }: Cell): boolean {
  const cell = grid.cell(row, column)
  return valueTypeOf(cell) !== 'Empty' || typeof cell?.f === 'string'
}
