import type { FilterColumn, FilterCriterion, FilterLook, Settings } from '../../xlsx/sheet-look.ts'
import { isList, isObject, plainText, type Json, type JsonObject } from '../json.ts'
import { areaText, parseArea, type Area } from '../model/area.ts'
import type { FilterState } from '../model/book/sheet.ts'
import { colourOfGrid } from './cell-look.ts'
import { capital, small, textPart } from './formula-text.ts'

const signs: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
}
const names = new Map(Object.entries(signs).map(([name, sign]) => [sign, name]))
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const isOn = (text: string | undefined, byDefault = false): boolean =>
  text === undefined ? byDefault : text === '1' || text === 'true'

/** The filter of a table or a sheet; `area` is what it filters, its header row among it. */
export function filterState(look: FilterLook | undefined, area: Area): FilterState {
  const criteria = (look?.columns ?? [])
    .filter(({ column }) => column < area.columns)
    .map((column): [number, Json] => [column.column, criterionOf(column)])
  return { area, criteria: new Map(criteria) }
}

export function filteredArea(look: FilterLook): Area {
  return parseArea(look.ref)
}

function criterionOf(criterion: FilterCriterion): JsonObject {
  switch (criterion.is) {
    case 'values':
      return { filterOn: 'Values', values: [...criterion.values, ...criterion.dates.map(dateOf)] }
    case 'custom': {
      const [first, second] = criterion.tests.map(
        ({ operator = 'equal', val = '' }) => `${signs[operator] ?? '='}${val}`,
      )
      return {
        filterOn: 'Custom',
        criterion1: first ?? '',
        ...(second !== undefined && { criterion2: second, operator: criterion.and ? 'And' : 'Or' }),
      }
    }
    case 'top': {
      const { top, percent, val = '10' } = criterion.settings
      const which = isOn(top, true) ? 'Top' : 'Bottom'
      return { filterOn: `${which}${isOn(percent) ? 'Percent' : 'Items'}`, criterion1: val }
    }
    case 'dynamic':
      return { filterOn: 'Dynamic', dynamicCriteria: periodOf(criterion.settings.type ?? '') }
    case 'color': {
      const { color = '000000', fill = 'FFFFFF' } = criterion.style
      return criterion.ofFont
        ? { filterOn: 'FontColor', color: `#${color}` }
        : { filterOn: 'CellColor', color: `#${fill}` }
    }
  }
}

function periodOf(type: string): string {
  const [, month] = /^M(\d{1,2})$/.exec(type) ?? []
  if (month !== undefined) return `AllDatesInPeriod${months[Number(month) - 1] ?? 'January'}`
  return /^Q[1-4]$/.test(type) ? `AllDatesInPeriodQuarter${type.slice(1)}` : capital(type)
}

function filedPeriod(name: string): string {
  const [, quarter, month] = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(name) ?? []
  if (quarter !== undefined) return `Q${quarter}`
  return month === undefined ? small(name) : `M${months.indexOf(month) + 1}`
}

function dateOf({ year = '', month, day, dateTimeGrouping = '' }: Settings): Json {
  const two = (text = '1'): string => text.padStart(2, '0')
  const specificity = { year: 'Year', month: 'Month' }[dateTimeGrouping] ?? 'Day'
  return { date: `${year.padStart(4, '0')}-${two(month)}-${two(day)}`, specificity }
}

function filedDate(value: JsonObject): Settings {
  const [year = '', month = '1', day = '1'] = textPart(value, 'date')
    .split('-')
    .map((text) => String(Number(text)))
  switch (value['specificity']) {
    case 'Year':
      return { year, dateTimeGrouping: 'year' }
    case 'Month':
      return { year, month, dateTimeGrouping: 'month' }
    default:
      return { year, month, day, dateTimeGrouping: 'day' }
  }
}

/** A filter as a file holds it: without the row of totals. */
export function filterLook({ area, criteria }: FilterState, totalsRows: number): FilterLook {
  const columns = Array.from(criteria)
    .sort(([one], [other]) => one - other)
    .flatMap(([column, criterion]): FilterColumn[] => {
      const filed = isObject(criterion) ? filedCriterion(criterion) : undefined
      return filed ? [{ column, ...filed }] : []
    })
  return { ref: areaText({ ...area, rows: area.rows - totalsRows }), columns }
}

function filedCriterion(criterion: JsonObject): FilterCriterion | undefined {
  const filterOn = plainText(criterion['filterOn'])
  switch (filterOn) {
    case 'Values': {
      const values = isList(criterion['values'] ?? null) ? (criterion['values'] as readonly Json[]) : []
      const texts = values.filter((value) => !isObject(value)).map((value) => plainText(value))
      return { is: 'values', values: texts, dates: values.filter(isObject).map(filedDate) }
    }
    case 'Custom': {
      const tests = [criterion['criterion1'], criterion['criterion2']].flatMap((text): Settings[] => {
        if (typeof text !== 'string' || text === '') return []
        const [, sign = '', val = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(text) ?? []
        return [{ operator: names.get(sign) ?? 'equal', val }]
      })
      return { is: 'custom', and: criterion['operator'] !== 'Or', tests }
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const settings = {
        ...(filterOn.startsWith('Bottom') && { top: '0' }),
        ...(filterOn.endsWith('Percent') && { percent: '1' }),
        val: plainText(criterion['criterion1']),
      }
      return { is: 'top', settings }
    }
    case 'Dynamic':
      return { is: 'dynamic', settings: { type: filedPeriod(plainText(criterion['dynamicCriteria'])) } }
    case 'CellColor':
      return {
        is: 'color',
        ofFont: false,
        style: { fill: colourOfGrid(textPart(criterion, 'color')) ?? 'FFFFFF' },
      }
    case 'FontColor':
      return {
        is: 'color',
        ofFont: true,
        style: { color: colourOfGrid(textPart(criterion, 'color')) ?? '000000' },
      }
    default:
      return undefined
  }
}
