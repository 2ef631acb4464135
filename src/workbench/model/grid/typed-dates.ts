import type { Typed } from './typed-text.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const word =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const year = String.raw`(\d{4}|\d{1,2})`

const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/
const monthFirst = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})(?:[/-]${year})?$`)
const monthAndYear = /^(\d{1,2})[/-](\d{4})$/
const dayAndWord = new RegExp(String.raw`^(\d{1,2})[ /-]?${word}(?:[ /-]${year})?$`, 'i')
const wordAndDay = new RegExp(String.raw`^${word}[ /-](\d{1,2})(?:(?:, ?| )${year})?$`, 'i')
const wordAndYear = new RegExp(String.raw`^${word}[ /-](\d{4})$`, 'i')
const time = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}))?(?: ?([AP])M?)?$/i
const dateAndTime = /^(.+?) (\d{1,2}:\d{2}.*)$/

/** A date, a time of day or both of them, as people in the United States write them. */
export function readMoment(text: string): Typed | undefined {
  const alone = readDate(text) ?? readTime(text)
  if (alone) return alone
  const [, day = '', hours = ''] = dateAndTime.exec(text) ?? []
  const [date, part] = [readDate(day), readTime(hours)]
  if (typeof date?.value !== 'number' || typeof part?.value !== 'number') return undefined
  return { value: date.value + part.value, isText: false, format: 'm/d/yyyy h:mm' }
}

function readDate(text: string): Typed | undefined {
  const [, firstYear, mark, inYear, dayOfMonth] = yearFirst.exec(text) ?? []
  if (firstYear !== undefined) {
    const format = mark === '-' ? 'yyyy-mm-dd' : 'm/d/yyyy'
    return date(Number(firstYear), Number(inYear), Number(dayOfMonth), format)
  }
  const [, month, day = '', ownYear] = monthFirst.exec(text) ?? []
  if (month !== undefined) return dayOf(Number(month), day, ownYear, 'm/d/yyyy')
  const [, monthAlone, yearAlone] = monthAndYear.exec(text) ?? []
  if (monthAlone !== undefined) return date(Number(yearAlone), Number(monthAlone), 1, 'mmm-yy')
  const [, ownDay = '', named, namedYear] = dayAndWord.exec(text) ?? []
  if (named !== undefined) return dayOf(monthOf(named), ownDay, namedYear, 'd-mmm-yy')
  const [, before, after = '', lastYear] = wordAndDay.exec(text) ?? []
  if (before !== undefined) return dayOf(monthOf(before), after, lastYear, 'd-mmm-yy')
  const [, onlyMonth, onlyYear] = wordAndYear.exec(text) ?? []
  return onlyMonth === undefined ? undefined : date(Number(onlyYear), monthOf(onlyMonth), 1, 'mmm-yy')
}

/** A day of this year where none is named; what is no day of the month is a year: `Feb-30` is in 1930. */
function dayOf(month: number, day: string, ownYear: string | undefined, format: string): Typed | undefined {
  if (ownYear !== undefined) return date(fullYear(ownYear), month, Number(day), format)
  return (
    date(new Date().getFullYear(), month, Number(day), 'd-mmm') ?? date(fullYear(day), month, 1, 'mmm-yy')
  )
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function readTime(text: string): Typed | undefined {
  const [, hours = '', minutes, seconds, half] = time.exec(text) ?? []
  if (hours === '' || (minutes === undefined && half === undefined)) return undefined
  // Twelve o'clock begins each half of the day.
  if (half !== undefined && Number(hours) > 12) return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0)
  const value = (hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400
  const shown = seconds === undefined ? 'h:mm' : 'h:mm:ss'
  const format = half !== undefined ? `${shown} AM/PM` : hour >= 24 ? '[h]:mm:ss' : shown
  return { value, isText: false, format }
}

/** Up to two digits: those to 29 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year
}

function date(year: number, month: number, day: number, format: string): Typed | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return undefined
  // Day 1 is 1 January 1900, and Excel counts a 29 February 1900 that never was.
  const days = Math.round(at.getTime() / 86_400_000) + 25_569
  return { value: days < 61 ? days - 1 : days, isText: false, format }
}
