import type { PlainValue } from './cell-content.ts'
import { isErrorText } from './cell-content.ts'

/** What Excel makes of a text that is written into a cell: it is read as if typed, by the rules of US English. */
export interface Typed {
  readonly value: PlainValue
  readonly isText: boolean
  readonly formula?: string
  /** The format that a cell in General takes along with such a value. */
  readonly format?: string
}

const number = /^([+-]?)\$?((?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:[eE][+-]?\d+)?)(%?)$/
const negative = /^\(([\d,.]+)\)$/
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const usDate = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/
const wordyDate =
  /^(\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ -](\d{4}|\d{2}))?$/i
const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?$/i
const dateAndTime = /^(\S+) (\d{1,2}:\d{2}.*)$/

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `isTextCell`: the cell's format is `@`, so all stays as it is. */
export function readTyped(text: string, isTextCell: boolean): Typed {
  if (isTextCell) return { value: text, isText: true }
  if (text.startsWith("'")) return { value: text.slice(1), isText: true }
  if (text.startsWith('=') && text.length > 1) return { value: '', isText: false, formula: text }
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', isText: false }
  if (isErrorText(trimmed.toUpperCase())) return { value: trimmed.toUpperCase(), isText: false }
  return (
    readNumber(trimmed) ??
    readDate(trimmed) ??
    readTime(trimmed) ??
    readMoment(trimmed) ?? { value: text, isText: false }
  )
}

function readNumber(text: string): Typed | undefined {
  const inBrackets = negative.exec(text)?.[1]
  const [, sign, digits = '', percent] = number.exec(inBrackets === undefined ? text : `-${inBrackets}`) ?? []
  if (!/\d/.test(digits)) return undefined
  const size = Number(digits.replaceAll(',', ''))
  if (!Number.isFinite(size)) return undefined
  const value = sign === '-' ? -size : size
  if (percent === '%') {
    return { value: value / 100, isText: false, format: digits.includes('.') ? '0.00%' : '0%' }
  }
  const grouped = digits.includes('.') ? '#,##0.00' : '#,##0'
  const format = text.includes('$') ? '$#,##0.00' : digits.includes(',') ? grouped : undefined
  return { value, isText: false, ...(format !== undefined && { format }) }
}

function readDate(text: string): Typed | undefined {
  const [, year, month, day] = isoDate.exec(text) ?? []
  if (year !== undefined) return date(Number(year), Number(month), Number(day), 'yyyy-mm-dd')
  const [, usMonth, usDay, usYear] = usDate.exec(text) ?? []
  if (usMonth !== undefined) {
    return usYear === undefined
      ? date(thisYear(), Number(usMonth), Number(usDay), 'd-mmm')
      : date(fullYear(usYear), Number(usMonth), Number(usDay), 'm/d/yyyy')
  }
  const [, ownDay, word, ownYear] = wordyDate.exec(text) ?? []
  if (word !== undefined) {
    const at = months.indexOf(word.toLowerCase()) + 1
    return ownYear === undefined
      ? date(thisYear(), at, Number(ownDay), 'd-mmm')
      : date(fullYear(ownYear), at, Number(ownDay), 'd-mmm-yy')
  }
  return undefined
}

function readTime(text: string): Typed | undefined {
  const [, hours, minutes, seconds = '0', half] = time.exec(text) ?? []
  if (hours === undefined) return undefined
  // Twelve o'clock begins each half of the day.
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0)
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
  return { value, isText: false, format: half === undefined ? 'h:mm' : 'h:mm AM/PM' }
}

function readMoment(text: string): Typed | undefined {
  const [, day = '', hours = ''] = dateAndTime.exec(text) ?? []
  const [date, part] = [readDate(day), readTime(hours)]
  if (typeof date?.value !== 'number' || typeof part?.value !== 'number') return undefined
  return { value: date.value + part.value, isText: false, format: 'm/d/yyyy h:mm' }
}

function thisYear(): number {
  return new Date().getFullYear()
}

/** Two digits up to 29 are of this century. */
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
