import { numfmt } from '@univerjs/core'
import { areaText, intersection, type Area } from '../area.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import { numberFormatOf } from '../book/styled.ts'
import { valueOf } from '../grid/cell-content.ts'
import { isRound, type ChartForm } from './chart-types.ts'
import type { ChartSeriesState, ChartState } from './chart-state.ts'

type Source = Pick<ChartSeriesState, 'name' | 'categories' | 'values'>

/** What stands in a cell, as far as it matters here. */
type Found = 'blank' | 'number' | 'label'

/**
 * The series that Excel makes of a block: which of its first rows and columns are names it sees by what stands in
 * them. Series stand in columns where there are at least as many rows.
 */
export function seriesOfBlock(
  book: Book,
  sheet: Sheet,
  whole: Area,
  form: ChartForm,
  seriesBy: 'Auto' | ChartState['plotBy'],
): { readonly plotBy: ChartState['plotBy']; readonly series: readonly Source[] } {
  const area = usedPart(sheet, whole)
  const plotBy = seriesBy === 'Auto' ? (area.rows >= area.columns ? 'Columns' : 'Rows') : seriesBy
  const isBy = plotBy === 'Columns'
  const [length, width] = isBy ? [area.rows, area.columns] : [area.columns, area.rows]
  const at = (along: number, across: number): Found =>
    isBy
      ? look(sheet, area.top + along, area.left + across)
      : look(sheet, area.top + across, area.left + along)
  const block = (along: number, across: number, count: number, wide = 1): string => {
    const part = isBy
      ? { top: area.top + along, left: area.left + across, rows: count, columns: wide }
      : { top: area.top + across, left: area.left + along, rows: wide, columns: count }
    return `=${book.address(sheet, areaText(part, '$'))}`
  }
  const names = namesOf(at, length, width, form)
  const categories = names.across === 0 ? '' : block(names.along, 0, length - names.along, names.across)
  const series = range(names.across, width).map((across) => ({
    name: names.along === 0 ? '' : block(0, across, 1),
    categories,
    values: block(names.along, across, length - names.along),
  }))
  return { plotBy, series }
}

/** How many of the first lines name the series, and how many of those across name the points. */
function namesOf(
  at: (along: number, across: number) => Found,
  length: number,
  width: number,
  form: ChartForm,
): { readonly along: number; readonly across: number } {
  const hasCorner = length > 1 && width > 1 && at(0, 0) === 'blank'
  const first = length > 1 ? 1 : 0
  const isLabel = (across: number): boolean => {
    const body = range(first, length).map((along) => at(along, across))
    return body.includes('label') && !body.includes('number')
  }
  let across = 0
  // At least one line is left for values.
  while (across < width - 1 && isLabel(across)) across += 1
  const isNamedByPlace = across === 0 && width > 1 && (hasCorner || form.shape === 'scatter')
  if (isNamedByPlace) across = 1
  const heads = range(across, width).map((column) => at(0, column))
  const isHead = heads.includes('label') && !heads.includes('number')
  const along = length > 1 && (hasCorner || isHead) ? 1 : 0
  return { along, across: isRound(form) && width === 1 ? 0 : across }
}

function look(sheet: Sheet, row: number, column: number): Found {
  const value = valueOf(sheet.grid.cell(row, column))
  if (value === '') return 'blank'
  if (typeof value !== 'number') return 'label'
  return numfmt.isDateFormat(numberFormatOf(sheet, row, column)) ? 'label' : 'number'
}

/** Of whole rows and columns, what is used. */
function usedPart(sheet: Sheet, area: Area): Area {
  const filled = sheet.grid.filled(area)
  const isWhole = filled?.rows !== area.rows || filled.columns !== area.columns
  const used = isWhole ? sheet.grid.used(true) : undefined
  return (used && intersection(used, area)) ?? filled ?? area
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
