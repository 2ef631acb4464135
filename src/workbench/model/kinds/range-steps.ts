import { allColumns, allRows, boundingArea, intersection, isWithin, wholeSheet, type Area } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import type { Place } from '../objects.ts'

type Step = (place: Place, given: Given) => HostObject | null

/** A step to another block of the same sheet; what lies outside of it is refused. */
const step =
  (to: (area: Area, given: Given, place: Place) => Area): Step =>
  (place, given) => {
    const area = to(place.area, given, place)
    if (area.rows < 1 || area.columns < 1 || !isWithin(area, wholeSheet)) refuse()
    return place.objects.range(place.sheet, area)
  }

const rowsNextTo = (area: Area, count: number, isAbove: boolean): Area => {
  const rows = Math.abs(count)
  const isReally = isAbove === count > 0
  return { ...area, rows, top: isReally ? area.top - rows : area.top + area.rows }
}

const columnsNextTo = (area: Area, count: number, isBefore: boolean): Area => {
  const columns = Math.abs(count)
  const isReally = isBefore === count > 0
  return { ...area, columns, left: isReally ? area.left - columns : area.left + area.columns }
}

/** From a range to another one beside, around or within it. */
export const rangeSteps = {
  getCell: step(({ top, left }, given) => ({
    top: top + given.whole(0),
    left: left + given.whole(1),
    rows: 1,
    columns: 1,
  })),
  getRow: step((area, given) => ({ ...area, top: area.top + within(given.whole(0), area.rows), rows: 1 })),
  getColumn: step((area, given) => ({
    ...area,
    left: area.left + within(given.whole(0), area.columns),
    columns: 1,
  })),
  getLastRow: step((area) => ({ ...area, top: area.top + area.rows - 1, rows: 1 })),
  getLastColumn: step((area) => ({ ...area, left: area.left + area.columns - 1, columns: 1 })),
  getLastCell: step((area) => ({
    top: area.top + area.rows - 1,
    left: area.left + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  getEntireRow: step((area) => ({ ...area, left: 0, columns: allColumns })),
  getEntireColumn: step((area) => ({ ...area, top: 0, rows: allRows })),
  getOffsetRange: step((area, given) => ({
    ...area,
    top: area.top + given.whole(0),
    left: area.left + given.whole(1),
  })),
  getResizedRange: step((area, given) => {
    const [top, rows] = stretch(area.top, area.rows, given.whole(0))
    const [left, columns] = stretch(area.left, area.columns, given.whole(1))
    return { top, left, rows, columns }
  }),
  getAbsoluteResizedRange: step((area, given) => ({
    ...area,
    rows: given.whole(0),
    columns: given.whole(1),
  })),
  getRowsAbove: step((area, given) => rowsNextTo(area, given.optionalWhole(0) ?? 1, true)),
  getRowsBelow: step((area, given) => rowsNextTo(area, given.optionalWhole(0) ?? 1, false)),
  getColumnsBefore: step((area, given) => columnsNextTo(area, given.optionalWhole(0) ?? 1, true)),
  getColumnsAfter: step((area, given) => columnsNextTo(area, given.optionalWhole(0) ?? 1, false)),
  getSurroundingRegion: step((area, _, place) => region(place, area)),
} as const satisfies Record<string, Step>

/** Two ranges joined: both are of one sheet. */
export function joined(place: Place, other: Place): Area {
  if (place.sheet !== other.sheet) throw new ExcelError('InvalidArgument')
  return boundingArea(place.area, other.area)
}

export function common(place: Place, other: Place): Area | undefined {
  return place.sheet === other.sheet ? intersection(place.area, other.area) : undefined
}

/** A stretch whose end moves, also to the other side of its start. */
function stretch(from: number, count: number, by: number): readonly [from: number, count: number] {
  const last = from + count - 1 + by
  return last >= from ? [from, count + by] : [last, from - last + 1]
}

function within(at: number, count: number): number {
  return at >= 0 && at < count ? at : refuse()
}

/** The block around a range up to empty rows and columns. */
export function region({ sheet }: Pick<Place, 'sheet'>, start: Area): Area {
  const isFilled = (area: Area): boolean => {
    const filled = sheet.grid.filled(area)
    if (!filled) return false
    for (let row = filled.top; row < filled.top + filled.rows; row++) {
      for (let column = filled.left; column < filled.left + filled.columns; column++) {
        const cell = sheet.grid.cell(row, column)
        if (cell?.f !== undefined || (cell?.v !== undefined && cell.v !== null)) return true
      }
    }
    return false
  }
  for (let area = start; ;) {
    const around = [
      { ...area, top: area.top - 1, rows: 1 },
      { ...area, top: area.top + area.rows, rows: 1 },
      { ...area, left: area.left - 1, columns: 1 },
      { ...area, left: area.left + area.columns, columns: 1 },
    ].filter((edge) => isWithin(edge, wholeSheet) && isFilled(edge))
    if (around.length === 0) return area
    area = around.reduce(boundingArea, area)
  }
}
