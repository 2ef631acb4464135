import type { Sheet } from '../book/sheet.ts'
import type { Shift } from '../formula/shift.ts'
import type { ChartState, Corner } from './chart-state.ts'

/** Excel measures in points, the grid in pixels. */
export const pointsOfPixel = 0.75

/** A block of a sheet in pixels from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Axis = 'rows' | 'columns'

/** In pixels; none of a hidden line. */
function sizeOf({ grid: { lines }, filteredRows }: Sheet, axis: Axis, at: number): number {
  if (axis === 'columns') return lines.isColumnHidden(at) ? 0 : lines.columnWidth(at)
  return lines.isRowHidden(at) || filteredRows.has(at) ? 0 : lines.rowHeight(at)
}

function pixelsTo(sheet: Sheet, axis: Axis, line: number, inset: number): number {
  const { lines, rowCount, columnCount } = sheet.grid
  // Beyond what was ever touched, all lines are alike.
  const known = Math.min(line, axis === 'rows' ? rowCount : columnCount)
  let pixels = (line - known) * lines.standard(axis)
  for (let at = 0; at < known; at += 1) pixels += sizeOf(sheet, axis, at)
  return pixels + Math.min(inset, sizeOf(sheet, axis, line))
}

const lastLine = { rows: 1_048_575, columns: 16_383 } as const

function lineAt(sheet: Sheet, axis: Axis, pixels: number): readonly [line: number, inset: number] {
  let left = Math.max(0, pixels)
  for (let line = 0; line < lastLine[axis]; line += 1) {
    const size = sizeOf(sheet, axis, line)
    if (left < size) return [line, left]
    left -= size
  }
  return [lastLine[axis], 0]
}

/** Where a chart lies now: it moves and grows with the cells under it. */
export function boxOf(sheet: Sheet, { from, to }: Pick<ChartState, 'from' | 'to'>): Box {
  const [left, top] = [
    pixelsTo(sheet, 'columns', from.column, from.across),
    pixelsTo(sheet, 'rows', from.row, from.down),
  ]
  return {
    left,
    top,
    width: Math.max(0, pixelsTo(sheet, 'columns', to.column, to.across) - left),
    height: Math.max(0, pixelsTo(sheet, 'rows', to.row, to.down) - top),
  }
}

/** Lays a chart over a block of the sheet. */
export function placeAt(sheet: Sheet, { left, top, width, height }: Box): Pick<ChartState, 'from' | 'to'> {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) }
}

function cornerAt(sheet: Sheet, x: number, y: number): Corner {
  const [column, across] = lineAt(sheet, 'columns', x)
  const [row, down] = lineAt(sheet, 'rows', y)
  return { row, column, down, across }
}

/** Lets charts follow whole rows or columns that come or go. */
export function shiftCharts(charts: readonly ChartState[], shift: Shift): void {
  if (shift.from !== undefined) return
  for (const chart of charts) {
    chart.from = shiftedCorner(chart.from, shift, false)
    chart.to = shiftedCorner(chart.to, shift, true)
  }
}

function shiftedCorner(corner: Corner, { axis, at, by }: Shift, isEnd: boolean): Corner {
  const [line, inset] = axis === 'rows' ? [corner.row, corner.down] : [corner.column, corner.across]
  const put = (newLine: number, newInset: number): Corner =>
    axis === 'rows'
      ? { ...corner, row: newLine, down: newInset }
      : { ...corner, column: newLine, across: newInset }
  if (by > 0) {
    // What comes in right behind a chart does not widen it.
    const isBehind = isEnd && line === at && inset === 0
    return line >= at && !isBehind ? put(line + by, inset) : corner
  }
  if (line >= at - by) return put(line + by, inset)
  return line >= at ? put(at, 0) : corner
}
