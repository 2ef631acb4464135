import type { PlainValue } from './grid/cell-content.ts'

/** A cell that a series begins with. */
export interface SeriesCell {
  readonly value: PlainValue
  readonly isDate: boolean
}

/** The value at a place in a series, counted from its first cell; before that, below 0. */
export type Series = (at: number) => string | number

const lists: readonly (readonly string[])[] = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'Mon Tue Wed Thu Fri Sat Sun',
].map((names) => names.split(' '))

/** How cells go on that are dragged over others; undefined where they are only repeated. */
export function seriesOf(cells: readonly SeriesCell[]): Series | undefined {
  if (cells.length === 0) return undefined
  const values = cells.map(({ value }) => value)
  if (values.every((value) => typeof value === 'number')) {
    if (cells.every(({ isDate }) => isDate)) return dates(values)
    return values.length > 1 ? steps(values) : undefined
  }
  if (!values.every((value) => typeof value === 'string')) return undefined
  return names(values) ?? numbered(values)
}

/** Even steps through two or more numbers, as Excel draws a line through them. */
function steps(values: readonly number[]): Series {
  const count = values.length
  const middle = (count - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const slope =
    values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) /
    values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  return (at) => rounded(mean + slope * (at - middle))
}

/** One date goes on day by day; several with the same day of their months go on by months. */
function dates(values: readonly number[]): Series {
  const [first = 0, second] = values
  if (second === undefined) return (at) => first + at
  const start = monthOf(first)
  const step = monthOf(second).month - start.month
  const isMonthly = values.every((value, at) => {
    const { month, day } = monthOf(value)
    return step !== 0 && day === start.day && month === start.month + at * step
  })
  return isMonthly ? (at) => dateOf(start.month + at * step, start.day) : steps(values)
}

/** Excel's day 25,569 is 1 January 1970. */
const epoch = 25_569
const dayLength = 86_400_000

function monthOf(value: number): { readonly month: number; readonly day: number } {
  const date = new Date((value - epoch) * dayLength)
  return { month: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() }
}

/** The 31st of a shorter month is its last day. */
function dateOf(month: number, day: number): number {
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
  return Date.UTC(Math.floor(month / 12), month % 12, Math.min(day, last)) / dayLength + epoch
}

/** January, February ...: one after another, in the letters of the first. */
function names(values: readonly string[]): Series | undefined {
  const [first = ''] = values
  const list = lists.find((one) => placeIn(one, first) >= 0)
  if (!list) return undefined
  const places = values.map((value) => placeIn(list, value))
  if (places.includes(-1)) return undefined
  const start = places[0] ?? 0
  const step = values.length > 1 ? (places[1] ?? 0) - start : 1
  const isEven = places.every((place, at) => mod(start + at * step, list.length) === place)
  if (!isEven) return undefined
  const cased = (name: string): string =>
    first === first.toUpperCase()
      ? name.toUpperCase()
      : first === first.toLowerCase()
        ? name.toLowerCase()
        : name
  return (at) => cased(list[mod(start + at * step, list.length)] ?? '')
}

function placeIn(list: readonly string[], name: string): number {
  return list.findIndex((one) => one.toLowerCase() === name.toLowerCase())
}

/** `Item 1`, `L-009`: the number at the end goes on, that of a quarter up to 4. */
function numbered(values: readonly string[]): Series | undefined {
  const parts = values.map((value) => /^(.*?)(\d{1,15})$/s.exec(value))
  const stem = parts[0]?.[1]
  if (stem === undefined || !parts.every((part) => part?.[1] === stem)) return undefined
  const numbers = parts.map((part) => Number(part?.[2]))
  const digits = parts[0]?.[2]?.length ?? 1
  const start = numbers[0] ?? 0
  const step = numbers.length > 1 ? (numbers[1] ?? 0) - start : 1
  if (!numbers.every((number, at) => number === start + at * step)) return undefined
  const isQuarter = /^(?:q|qtr|quarter ?)$/i.test(stem.trim()) && numbers.every((one) => one >= 1 && one <= 4)
  const place = (at: number): number =>
    isQuarter ? mod(start - 1 + at * step, 4) + 1 : Math.abs(start + at * step)
  return (at) => `${stem}${String(place(at)).padStart(digits, '0')}`
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}

/** 0.1 + 0.2 is 0.3 to people. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
