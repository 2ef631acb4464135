import { isObject, plainText, type Json, type JsonObject } from '../../../json.ts'
import { testIn } from '../../../model/book/filter-rows.ts'
import { editedText } from '../../../model/grid/edited-text.ts'
import { readTyped } from '../../../model/grid/typed-text.ts'

/** What mostly stands in a column: Excel offers other conditions for each. */
export type ColumnKind = 'text' | 'number' | 'date'

/** How a condition is given: a value, two of them, a count, or nothing but its name. */
type Shape = 'value' | 'between' | 'count' | 'named'

export interface Condition {
  readonly id: string
  readonly label: string
  readonly shape: Shape
}

/** What somebody asks for: one condition, or two that a row must meet both or one of. */
export interface Wish {
  readonly first: Part
  readonly second?: Part
  readonly isOr: boolean
}

export interface Part {
  readonly id: string
  readonly value: string
  /** The upper end of what lies between. */
  readonly upper?: string
}

/** The signs and wildcards around a value, as criteria hold them. */
const patterns: readonly (readonly [id: string, label: string, before: string, after: string])[] = [
  ['equals', 'equals', '=', ''],
  ['notEquals', 'does not equal', '<>', ''],
  ['begins', 'begins with', '=', '*'],
  ['notBegins', 'does not begin with', '<>', '*'],
  ['ends', 'ends with', '=*', ''],
  ['notEnds', 'does not end with', '<>*', ''],
  ['contains', 'contains', '=*', '*'],
  ['notContains', 'does not contain', '<>*', '*'],
  ['greater', 'is greater than', '>', ''],
  ['atLeast', 'is greater than or equal to', '>=', ''],
  ['less', 'is less than', '<', ''],
  ['atMost', 'is less than or equal to', '<=', ''],
]
/** Dates come before and after, and are not less or greater. */
const ofDates: Readonly<Record<string, string>> = {
  greater: 'is after',
  atLeast: 'is on or after',
  less: 'is before',
  atMost: 'is on or before',
}
const tops = [
  ['TopItems', 'is among the top'],
  ['BottomItems', 'is among the bottom'],
  ['TopPercent', 'is in the top per cent'],
  ['BottomPercent', 'is in the bottom per cent'],
] as const
const averages = [
  ['AboveAverage', 'is above average'],
  ['BelowAverage', 'is below average'],
] as const
const months =
  'January, February, March, April, May, June, July, August, September, October, November, December'.split(
    ', ',
  )
const periods: readonly (readonly [string, string])[] = [
  ...['Today', 'Yesterday', 'Tomorrow'].map((day) => [day, day.toLowerCase()] as const),
  ...['Week', 'Month', 'Quarter', 'Year'].flatMap((unit) =>
    ['This', 'Last', 'Next'].map((which) => [which + unit, `${which} ${unit}`.toLowerCase()] as const),
  ),
  ['YearToDate', 'year to date'],
  ...[1, 2, 3, 4].map((quarter) => [`AllDatesInPeriodQuarter${quarter}`, `in quarter ${quarter}`] as const),
  ...months.map((month) => [`AllDatesInPeriod${month}`, `in ${month}`] as const),
]

/** The conditions that are offered for a column, in the order in which they are likely wanted. */
export function conditionsFor(kind: ColumnKind): readonly Condition[] {
  const valued = patterns.map(([id, label]): Condition => {
    const own = kind === 'date' ? (ofDates[id] ?? label) : label
    return { id, label: own, shape: 'value' }
  })
  const between: Condition = { id: 'between', label: 'is between', shape: 'between' }
  const [texts, numbers] = [valued.slice(0, 8), valued.slice(8)]
  if (kind === 'text') return [...texts, ...numbers, between]
  const named = (list: readonly (readonly [string, string])[]): readonly Condition[] =>
    list.map(([id, label]) => ({ id, label, shape: 'named' }))
  const more: readonly Condition[] =
    kind === 'date'
      ? named(periods)
      : [...tops.map(([id, label]): Condition => ({ id, label, shape: 'count' })), ...named(averages)]
  return [...texts.slice(0, 2), ...numbers, between, ...more, ...texts.slice(2)]
}

/** The criterion of a wish; a sentence where something of it is missing. */
export function criterionOf(wish: Wish): JsonObject | string {
  const { first, second, isOr } = wish
  if (tops.some(([id]) => id === first.id)) {
    const count = Number(first.value)
    if (!Number.isInteger(count) || count < 1 || count > 500) return 'Type a whole number from 1 to 500.'
    return { filterOn: first.id, criterion1: String(count) }
  }
  if ([...averages, ...periods].some(([id]) => id === first.id))
    return { filterOn: 'Dynamic', dynamicCriteria: first.id }
  if (first.id === 'between') {
    const [from, to] = [
      testOf({ id: 'atLeast', value: first.value }),
      testOf({ id: 'atMost', value: first.upper ?? '' }),
    ]
    return from === undefined || to === undefined
      ? 'Type both values.'
      : { filterOn: 'Custom', criterion1: from, criterion2: to, operator: 'And' }
  }
  const tests = [first, ...(second ? [second] : [])].map(testOf)
  const [criterion1, criterion2] = tests
  if (criterion1 === undefined || tests.includes(undefined)) return 'Type a value to compare with.'
  return {
    filterOn: 'Custom',
    criterion1,
    ...(criterion2 !== undefined && { criterion2, operator: isOr ? 'Or' : 'And' }),
  }
}

/** `>=45322` for a date that was typed; undefined where nothing was, unless blanks are asked for. */
function testOf({ id, value }: Part): string | undefined {
  const [, , before = '=', after = ''] = patterns.find(([one]) => one === id) ?? []
  const text = value.trim()
  if (text === '' && id !== 'equals' && id !== 'notEquals') return undefined
  const typed = readTyped(text, false).value
  // What only looks like a number, such as the `1` of `begins with 1`, is text.
  const isWhole = after === '' && !before.includes('*')
  return `${before}${isWhole && typeof typed === 'number' ? typed : text}${after}`
}

/** What somebody asked for, as it can be asked again; undefined where rows were chosen in another way. */
export function wishOf(criterion: Json | undefined, format: string): Wish | undefined {
  if (!isObject(criterion)) return undefined
  const { filterOn, criterion1, criterion2, operator, dynamicCriteria } = criterion
  if (filterOn === 'Dynamic') return { first: { id: plainText(dynamicCriteria), value: '' }, isOr: false }
  const top = tops.find(([id]) => id === filterOn)?.[0]
  if (top) return { first: { id: top, value: plainText(criterion1) }, isOr: false }
  if (filterOn !== 'Custom' || typeof criterion1 !== 'string') return undefined
  const first = partOf(criterion1, format)
  const isOr = operator === 'Or'
  if (typeof criterion2 !== 'string') return { first, isOr: false }
  const second = partOf(criterion2, format)
  if (first.id === 'atLeast' && second.id === 'atMost' && !isOr)
    return { first: { id: 'between', value: first.value, upper: second.value }, isOr: false }
  return { first, second, isOr }
}

function partOf(test: string, format: string): Part {
  const { sign, rest } = testIn(test)
  const isPattern = sign === '=' || sign === '<>'
  const [starts, ends] = [isPattern && /^\*./s.test(rest), isPattern && /.\*$/s.test(rest)]
  const before = `${sign}${starts ? '*' : ''}`
  const found = patterns.find(([, , one, after]) => one === before && after === (ends ? '*' : ''))
  const value = rest.slice(starts ? 1 : 0, ends ? -1 : undefined)
  const isNumber = !starts && !ends && value.trim() !== '' && Number.isFinite(Number(value))
  return { id: found?.[0] ?? 'equals', value: isNumber ? editedText(Number(value), format) : value }
}
