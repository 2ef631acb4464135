import { isList, isObject, plainText, type Json, type JsonObject } from '../../json.ts'
import { refuse } from '../given.ts'
import { valueOf, type PlainValue } from '../grid/cell-content.ts'
import { isDate, isInPeriod } from './filter-dates.ts'
import type { FilterState, Sheet } from './sheet.ts'
import { shownText } from './styled.ts'

/** Hides the rows that any filter of the sheet hides, and shows the others. */
export function filterRows(sheet: Sheet): void {
  sheet.filteredRows.clear()
  for (const filter of filtersOf(sheet))
    for (const at of filter.criteria.keys())
      for (const row of hiddenBy(sheet, filter, at)) sheet.filteredRows.add(row)
}

/** The rows below the headers of a filter that its other columns show: those that one of them can choose from. */
export function rowsToChoose(sheet: Sheet, filter: FilterState, column: number): readonly number[] {
  const others = [...filter.criteria.keys()].filter((at) => at !== column)
  const hidden = new Set(others.flatMap((at) => hiddenBy(sheet, filter, at)))
  return filteredLines(sheet, filter).filter((row) => !hidden.has(row))
}

/** The rows between the headers of a filter and the totals of its table. */
export function filteredLines(sheet: Sheet, filter: FilterState): readonly number[] {
  const { area } = filter
  const hasTotals = sheet.tables.some((table) => table.filter === filter && table.hasTotals)
  return Array.from({ length: area.rows - (hasTotals ? 2 : 1) }, (_, down) => area.top + 1 + down)
}

function filtersOf(sheet: Sheet): readonly FilterState[] {
  return [...sheet.tables.map((table) => table.filter), ...(sheet.filter ? [sheet.filter] : [])]
}

/** The rows that what is asked of one column of a filter hides. */
function hiddenBy(sheet: Sheet, filter: FilterState, at: number): readonly number[] {
  const criterion = filter.criteria.get(at)
  const column = filter.area.left + at
  const cells = filteredLines(sheet, filter).map((row) => ({
    row,
    value: valueOf(sheet.grid.cell(row, column)),
  }))
  const isShown = shows(isObject(criterion) ? criterion : refuse(), sheet, column, cells)
  return cells.filter((cell) => !isShown(cell)).map(({ row }) => row)
}

interface FilterCell {
  readonly row: number
  readonly value: PlainValue
}

type Shows = (cell: FilterCell) => boolean

/** Which cells of a column a criterion shows; some depend on all the others. */
function shows(criterion: JsonObject, sheet: Sheet, column: number, cells: readonly FilterCell[]): Shows {
  const { filterOn, values, criterion1, criterion2, operator, color, dynamicCriteria } = criterion
  const text = ({ row }: FilterCell): string => shownText(sheet, row, column)
  switch (filterOn) {
    case 'Values': {
      const named = isList(values) ? values : refuse()
      return (cell) => named.some((one) => isNamed(one, cell.value, text(cell)))
    }
    case 'Custom':
      return (cell) => {
        const first = typeof criterion1 === 'string' ? meets(criterion1, cell.value, text(cell)) : true
        if (typeof criterion2 !== 'string') return first
        const second = meets(criterion2, cell.value, text(cell))
        return operator === 'Or' ? first || second : first && second
      }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return first(filterOn, Number(criterion1), cells)
    case 'Dynamic':
      return dynamic(plainText(dynamicCriteria), cells)
    case 'CellColor':
      return ({ row }) => sameText(fillOf(sheet, row, column), plainText(color))
    case 'FontColor':
      return ({ row }) => sameText(fontOf(sheet, row, column), plainText(color))
    default:
      return refuse(`a filter on ${plainText(filterOn)} is not built here`)
  }
}

/** The greatest or the smallest numbers; of those that are equal to the last of them, all. */
function first(filterOn: string, count: number, cells: readonly FilterCell[]): Shows {
  if (!(count >= 1)) refuse()
  const isTop = filterOn.startsWith('Top')
  const sorted = numbersOf(cells).sort((one, other) => (isTop ? other - one : one - other))
  const isPercent = filterOn.endsWith('Percent')
  const wanted = isPercent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count
  const last = sorted[Math.min(wanted, sorted.length) - 1] ?? 0
  return ({ value }) => typeof value === 'number' && (isTop ? value >= last : value <= last)
}

function dynamic(name: string, cells: readonly FilterCell[]): Shows {
  const numbers = numbersOf(cells)
  const average = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
  if (name === 'AboveAverage') return ({ value }) => typeof value === 'number' && value > average
  if (name === 'BelowAverage') return ({ value }) => typeof value === 'number' && value < average
  const today = new Date()
  return ({ value }) =>
    typeof value === 'number' &&
    (isInPeriod(name, value, today) ?? refuse(`a filter on ${name} is not built here`))
}

function numbersOf(cells: readonly FilterCell[]): number[] {
  return cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
}

function isNamed(one: Json, value: PlainValue, text: string): boolean {
  if (!isObject(one)) return sameText(plainText(one), text)
  return typeof value === 'number' && isDate(value, plainText(one['date']), plainText(one['specificity']))
}

function meets(criterion: string, value: PlainValue, text: string): boolean {
  const { sign, rest } = testIn(criterion)
  const number = rest.trim() === '' ? NaN : Number(rest)
  if (sign === '=' || sign === '<>') return (value === number || fits(rest, value, text)) === (sign === '=')
  const order =
    typeof value === 'number'
      ? value - number
      : typeof value === 'string' && value !== '' && Number.isNaN(number)
        ? value.localeCompare(rest, 'en', { sensitivity: 'accent' })
        : NaN
  switch (sign) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    default:
      return order >= 0
  }
}

/** Whether a text fits a pattern with `*` and `?`; `~*` is a star. A number has no part that is like one. */
function fits(pattern: string, value: PlainValue, text: string): boolean {
  const isWild = /(?<!~)[*?]/.test(pattern)
  if (isWild && typeof value === 'number') return false
  const parts = pattern.match(/~[*?~]|[*?]|[^*?~]+|~/gs) ?? []
  const source = parts.map((part) => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    return part.replace(/^~([*?~])$/, '$1').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  })
  return new RegExp(`^${source.join('')}$`, 'is').test(text)
}

/** How a test of a column compares, and with what: `>=5` and `5`, which is `=5`. */
export function testIn(criterion: string): { readonly sign: string; readonly rest: string } {
  const [, sign = '=', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? []
  return { sign, rest }
}

/** Colours of cells that have none of their own. */
export const noFill = '#FFFFFF'
export const usualFont = '#000000'

/** The colour that a filter sees behind a cell. */
export function fillOf(sheet: Sheet, row: number, column: number): string {
  return sheet.grid.style(row, column).bg?.rgb ?? noFill
}

/** And that of its text. */
export function fontOf(sheet: Sheet, row: number, column: number): string {
  return sheet.grid.style(row, column).cl?.rgb ?? usualFont
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
