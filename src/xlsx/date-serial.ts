const secondsOfDay = 86_400
const millisecondsOfDay = 86_400_000
/** The first day beyond the year 9999, counted from 1900. */
const firstDayTooLate = 2_958_466
/** Days between the two ways of counting: 1904-01-01 is day 0 of the one and 1,462 of the other. */
const offsetOf1904 = 1462
/** As Excel writes them in the strict form: `10:59:59.9999999999984025`, and `PT25H0M0.000S` for 25 hours. */
const timeOfDay = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/
const timeSpan = /^PT(\d{1,8})H(\d{1,2})M(\d{1,2}(?:\.\d+)?)S$/
const isoMoment = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/

/**
 * The date that Excel shows for a day count, in ISO form and to the second: `2019-06-30`, with a time
 * `2019-06-30T12:00:00`, before day 1 the time alone. Counting from 1900, day 60 is the 29th of February 1900,
 * which never was; Excel keeps it for compatibility. Undefined where Excel shows no date.
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * secondsOfDay)
  const ownDay = Math.floor(seconds / secondsOfDay)
  const day = from1904 ? ownDay + offsetOf1904 : ownDay
  if (serial < 0 || day >= firstDayTooLate) return undefined
  const time = timeText(seconds - ownDay * secondsOfDay)
  if (ownDay === 0 && (seconds > 0 || !from1904)) return time
  const date = dayText(day, from1904)
  return time === '00:00:00' ? date : `${date}T${time}`
}

function timeText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

function dayText(day: number, from1904: boolean): string {
  if (day === 60 && !from1904) return '1900-02-29'
  return new Date(dayStart(day)).toISOString().slice(0, 10)
}

/** The start of a day counted from 1900, in milliseconds; days before the 29th of February 1900 are one ahead. */
function dayStart(day: number): number {
  return Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * millisecondsOfDay
}

/** The day count of an ISO date, date and time, time or span, as cells of the strict form hold them; else undefined. */
export function serialOfIso(text: string, from1904: boolean): number | undefined {
  const [, ...time] = timeOfDay.exec(text) ?? timeSpan.exec(text) ?? []
  return time.length > 0 ? partOfDay(time) : serialOfIsoDate(text, from1904)
}

function serialOfIsoDate(text: string, from1904: boolean): number | undefined {
  const [, year, month, day, ...time] = isoMoment.exec(text) ?? []
  if (year === undefined) return undefined
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isDate = start.toISOString().startsWith(text.slice(0, 10))
  const part = partOfDay(time)
  if (!isDate || part === undefined || part >= 1) return undefined
  const from1900 = (start.getTime() - dayStart(61)) / millisecondsOfDay + 61
  return (from1900 < 61 ? from1900 - 1 : from1900) - (from1904 ? offsetOf1904 : 0) + part
}

/** Hours, minutes and seconds in days; a part that is left out is 0. */
function partOfDay(parts: readonly (string | undefined)[]): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0))
  return minutes > 59 || seconds >= 60 ? undefined : (hours * 3600 + minutes * 60 + seconds) / secondsOfDay
}
