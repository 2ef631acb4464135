import { isList, isObject, plainText, type Json, type JsonObject } from '../../json.ts'
import { refuse } from '../given.ts'
import { valueOf, type PlainValue } from '../grid/cell-content.ts'
import { isDate, isInPeriod } from './filter-dates.ts'
import type { FilterState, Sheet } from './sheet.ts'
import { shownText } from './styled.ts'

/** Hides the rows that any filter of the sheet hides, and shows the others. */
export function filterRows(sheet: Sheet): void {
  sheet.filteredRows.clear()
  const filters = [
    ...sheet.tables.map((table) => ({ filter: table.filter, totals: table.hasTotals ? 1 : 0 })),
    ...(sheet.filter ? [{ filter: sheet.filter, totals: 0 }] : []),
  ]
  for (const { filter, totals } of filters) {
    const top = filter.area.top + 1
    const rows = Array.from({ length: filter.area.rows - 1 - totals }, (_, down) => top + down)
    for (const [at, criterion] of filter.criteria) hideOthers(sheet, filter, rows, at, criterion)
  }
}

function hideOthers(
  sheet: Sheet,
  { area }: FilterState,
  rows: readonly number[],
  at: number,
  criterion: Json,
): void {
  const column = area.left + at
  const cells = rows.map((row) => ({ row, value: valueOf(sheet.grid.cell(row, column)) }))
  const isShown = shows(isObject(criterion) ? criterion : refuse(), sheet, column, cells)
  for (const cell of cells) if (!isShown(cell)) sheet.filteredRows.add(cell.row)
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
      return ({ row }) => sameText(sheet.grid.style(row, column).bg?.rgb ?? '', plainText(color))
    case 'FontColor':
      return ({ row }) => sameText(sheet.grid.style(row, column).cl?.rgb ?? '#000000', plainText(color))
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
  const [, sign = '=', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? []
  const number = rest.trim() === '' ? NaN : Number(rest)
  if (sign === '=' || sign === '<>') {
    const pattern = rest
      .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    const isSame = value === number || new RegExp(`^${pattern}$`, 'is').test(text)
    return isSame === (sign === '=')
  }
  if (typeof value !== 'number' || Number.isNaN(number)) return false
  switch (sign) {
    case '<':
      return value < number
    case '<=':
      return value <= number
    case '>':
      return value > number
    default:
      return value >= number
  }
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
