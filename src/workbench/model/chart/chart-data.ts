import type { Json } from '../../json.ts'
import type { Book } from '../book/book.ts'
import { findArea, type Found } from '../book/find-area.ts'
import type { Sheet } from '../book/sheet.ts'
import { numberFormatOf, shownText } from '../book/styled.ts'
import { ExcelError } from '../excel-error.ts'
import { valueOf } from '../grid/cell-content.ts'
import type { ChartSeriesState, ChartState } from './chart-state.ts'

/** A series as it is to be drawn. */
export interface SeriesData {
  readonly name: string
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[]
  /** The values of the other axis of a scatter chart, as far as they are numbers. */
  readonly places: readonly (number | null)[]
}

export interface ChartData {
  readonly categories: readonly string[]
  readonly series: readonly SeriesData[]
  readonly numberFormat: string
}

/** More points than a chart of a few hundred pixels can tell apart. */
const mostPoints = 32_000

/** What a chart shows now; hidden rows and columns are left out, as Excel leaves them out. */
export function chartData(book: Book, sheet: Sheet, chart: ChartState): ChartData {
  const [first] = chart.series
  const labels = cellsOf(book, sheet, first?.categories ?? '', true)
  const series = chart.series.map((one, at): SeriesData => ({
    name: seriesName(book, sheet, one, at),
    values: cellsOf(book, sheet, one.values).map(({ value }) => numberOf(value)),
    places: cellsOf(book, sheet, one.categories).map(({ value }) => numberOf(value)),
  }))
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  const source = areaOfSource(book, sheet, first?.values ?? '')
  return {
    categories: Array.from({ length: count }, (_, at) => labels[at]?.text ?? String(at + 1)),
    series,
    numberFormat: source ? numberFormatOf(source.sheet, source.area.top, source.area.left) : 'General',
  }
}

/** What a chart without a title of its own is called: by its only series. */
export function titleOf(book: Book, sheet: Sheet, { title, series }: ChartState): string {
  if (title.text !== undefined) return title.text
  const [only, second] = series
  return only && !second ? seriesName(book, sheet, only, 0) : 'Chart Title'
}

export function seriesName(book: Book, sheet: Sheet, { name }: ChartSeriesState, at: number): string {
  const quoted = /^="(.*)"$/s.exec(name)?.[1]
  if (quoted !== undefined) return quoted.replaceAll('""', '"')
  const shown = cellsOf(book, sheet, name)
    .map(({ text }) => text)
    .join(' ')
  return shown === '' ? `Series${at + 1}` : shown
}

/** The cells that a series names; undefined where it names none that are there. */
export function areaOfSource(book: Book, sheet: Sheet, formula: string): Found | undefined {
  if (!formula.startsWith('=') || formula.startsWith('="')) return undefined
  try {
    return findArea(book, sheet, formula.slice(1))
  } catch (thrown) {
    if (thrown instanceof ExcelError) return undefined
    throw thrown
  }
}

/** A cell, or a line of cells that name one point together. */
interface ShownCell {
  readonly value: Json
  readonly text: string
}

function cellsOf(book: Book, home: Sheet, formula: string, isJoined = false): readonly ShownCell[] {
  const found = areaOfSource(book, home, formula)
  const area = found?.sheet.grid.filled(found.area)
  if (!found || !area) return []
  const { sheet } = found
  const rows = shownLines(area.top, area.rows, (row) => isRowHidden(sheet, row))
  const columns = shownLines(area.left, area.columns, (column) => sheet.grid.lines.isColumnHidden(column))
  const lines =
    rows.length >= columns.length
      ? rows.map((row) => columns.map((column) => [row, column] as const))
      : columns.map((column) => rows.map((row) => [row, column] as const))
  const cells = lines.map((line) =>
    line.map(([row, column]) => ({
      value: valueOf(sheet.grid.cell(row, column)),
      text: shownText(sheet, row, column),
    })),
  )
  if (!isJoined) return cells.flat()
  return cells.map((line) => ({
    value: line[0]?.value ?? '',
    text: line
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
  }))
}

function shownLines(from: number, count: number, isHidden: (line: number) => boolean): readonly number[] {
  const lines: number[] = []
  for (let at = from; at < from + Math.min(count, mostPoints); at += 1) if (!isHidden(at)) lines.push(at)
  return lines
}

function isRowHidden(sheet: Sheet, row: number): boolean {
  return sheet.grid.lines.isRowHidden(row) || sheet.filteredRows.has(row)
}

function numberOf(value: Json): number | null {
  return typeof value === 'number' ? value : null
}
