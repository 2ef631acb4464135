import { numfmt } from '@univerjs/core'
import { isWithin, type Area } from './area.ts'
import type { Sheet } from './book/sheet.ts'
import { numberFormatOf } from './book/styled.ts'
import { emptyCells, writeCells } from './book/write-cells.ts'
import { seriesOf, type SeriesCell } from './fill-pattern.ts'
import { valueOf } from './grid/cell-content.ts'
import { copyRange } from './kinds/range-copies.ts'
import type { Block } from './objects.ts'

/** A place for copies: as often as its source fits into it, or just once. */
export function repeated(place: Area, source: Area): Area {
  const isMultiple = place.rows % source.rows === 0 && place.columns % source.columns === 0
  return isMultiple ? place : { ...place, rows: source.rows, columns: source.columns }
}

/**
 * Fills a block from a part of it at its edge: numbers, dates and names go on, all else is repeated. Where the block is
 * smaller than its source, what is left out of it is emptied.
 */
export function fillSeries(source: Block, over: Block): void {
  const { book, sheet } = source
  if (isWithin(over.area, source.area)) {
    for (const { area } of beside(over.area, source.area)) emptyCells(book, sheet, area)
    return
  }
  for (const part of beside(source.area, over.area)) {
    const rows = Math.min(source.area.rows, part.area.rows)
    const columns = Math.min(source.area.columns, part.area.columns)
    const pattern = { ...source, area: { ...source.area, rows, columns } }
    copyRange({ book, sheet, area: part.area }, pattern, 'All', false, false)
    for (const line of linesOf(source.area, part.isDown)) {
      const series = seriesOf(cellsOf(line).map(({ row, column }) => seriesCell(sheet, row, column)))
      if (!series) continue
      const start = part.isDown ? source.area.top : source.area.left
      const target = part.isDown
        ? { ...part.area, left: line.left, columns: 1 }
        : { ...part.area, top: line.top, rows: 1 }
      writeCells(
        book,
        sheet,
        target,
        part.isDown
          ? numbersFrom(target.top, target.rows).map((row) => [typed(series(row - start))])
          : [numbersFrom(target.left, target.columns).map((column) => typed(series(column - start)))],
      )
    }
  }
}

/** A formula is no part of a series: it is copied. */
function seriesCell(sheet: Sheet, row: number, column: number): SeriesCell {
  const cell = sheet.grid.cell(row, column)
  const isDate = numfmt.isDateFormat(numberFormatOf(sheet, row, column))
  return { value: typeof cell?.f === 'string' ? false : valueOf(cell), isDate }
}

/** Text that stays the text it is, whatever it looks like. */
function typed(value: string | number): string | number {
  return typeof value === 'string' ? `'${value}` : value
}

/** The parts of a block that lie before and behind a part of it. */
function beside(source: Area, over: Area): readonly { readonly area: Area; readonly isDown: boolean }[] {
  const isDown = over.left === source.left && over.columns === source.columns
  const parts: readonly Area[] = isDown
    ? [
        { ...over, rows: source.top - over.top },
        {
          ...over,
          top: source.top + source.rows,
          rows: over.top + over.rows - source.top - source.rows,
        },
      ]
    : [
        { ...over, columns: source.left - over.left },
        {
          ...over,
          left: source.left + source.columns,
          columns: over.left + over.columns - source.left - source.columns,
        },
      ]
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0).map((area) => ({ area, isDown }))
}

function linesOf(area: Area, isDown: boolean): readonly Area[] {
  return isDown
    ? numbersFrom(area.left, area.columns).map((left) => ({ ...area, left, columns: 1 }))
    : numbersFrom(area.top, area.rows).map((top) => ({ ...area, top, rows: 1 }))
}

function cellsOf(area: Area): readonly { readonly row: number; readonly column: number }[] {
  return numbersFrom(area.top, area.rows).flatMap((row) =>
    numbersFrom(area.left, area.columns).map((column) => ({ row, column })),
  )
}

function numbersFrom(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => start + at)
}
