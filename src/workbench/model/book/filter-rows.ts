import { numfmt } from '@univerjs/core'
import { isList, isObject, plainText, type Json } from '../../json.ts'
import { refuse } from '../given.ts'
import { valueOf, type PlainValue } from '../grid/cell-content.ts'
import type { FilterState, Sheet } from './sheet.ts'
import { numberFormatOf } from './styled.ts'

/** Hides the rows that any filter of the sheet hides, and shows the others. */
export function filterRows(sheet: Sheet): void {
  sheet.filteredRows.clear()
  const filters = [
    ...sheet.tables.map((table) => ({ filter: table.filter, totals: table.hasTotals ? 1 : 0 })),
    ...(sheet.filter ? [{ filter: sheet.filter, totals: 0 }] : []),
  ]
  for (const { filter, totals } of filters) {
    for (let row = filter.area.top + 1; row < filter.area.top + filter.area.rows - totals; row++) {
      if (!isShown(sheet, filter, row)) sheet.filteredRows.add(row)
    }
  }
}

function isShown(sheet: Sheet, { area, criteria }: FilterState, row: number): boolean {
  return [...criteria].every(([at, criterion]) => {
    const column = area.left + at
    return matches(criterion, valueOf(sheet.grid.cell(row, column)), shownText(sheet, row, column))
  })
}

function shownText(sheet: Sheet, row: number, column: number): string {
  const value = valueOf(sheet.grid.cell(row, column))
  if (typeof value !== 'number') return String(value)
  return numfmt.format(numberFormatOf(sheet, row, column), value, { locale: 'en-US' })
}

function matches(criterion: Json, value: PlainValue, text: string): boolean {
  if (!isObject(criterion)) return refuse()
  const { filterOn, values, criterion1, criterion2, operator } = criterion
  if (filterOn === 'Values' && isList(values)) return values.some((one) => sameText(plainText(one), text))
  if (filterOn !== 'Custom') return refuse(`a filter on ${plainText(filterOn)} is not built here`)
  const first = typeof criterion1 === 'string' ? meets(criterion1, value, text) : true
  if (typeof criterion2 !== 'string') return first
  const second = meets(criterion2, value, text)
  return operator === 'Or' ? first || second : first && second
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
