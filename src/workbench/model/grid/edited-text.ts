import { formatOfCode } from '../../../xlsx/number-format.ts'
import { dateText } from '../../../xlsx/date-serial.ts'
import type { PlainValue } from './cell-content.ts'
import { readTyped } from './typed-text.ts'

/** More digits than these Excel does not keep. */
const digits = 15

/** What Excel puts before somebody who is about to change a cell: typed as it stands, it gives the same value again. */
export function editedText(value: PlainValue, pattern: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return isReadOtherwise(value, pattern) ? `'${value}` : value
  const format = formatOfCode(pattern)
  if (format === 'percent') return `${numberText(value * 100)}%`
  return (format === 'date' ? momentText(value) : undefined) ?? numberText(value)
}

function isReadOtherwise(text: string, pattern: string): boolean {
  const { value, isText, formula } = readTyped(text, pattern === '@')
  return formula !== undefined || (isText ? value !== text : typeof value !== 'string')
}

function numberText(value: number): string {
  const rounded = Number(value.toPrecision(digits))
  const [mantissa = '', exponent] = rounded.toExponential().split('e')
  const power = Number(exponent)
  // Such as 1E+21 and 1.5E-10: more places are not written out.
  if (rounded !== 0 && (power > 20 || power < -9))
    return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  return power < -6 ? rounded.toFixed(digits - power).replace(/0+$/, '') : String(rounded)
}

/** `6/30/2020`, `6/30/2020 1:30:00 PM` or `1:30:00 PM`, whatever of it the format shows. */
function momentText(serial: number): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d):(\d\d))?$/.exec(dateText(serial, false) ?? '') ?? []
  const date = year === undefined ? [] : [`${Number(month)}/${Number(day)}/${year}`]
  const hours = Number(hour)
  const time =
    hour === undefined
      ? []
      : [`${hours % 12 === 0 ? 12 : hours % 12}:${minute}:${second} ${hours < 12 ? 'AM' : 'PM'}`]
  return date.length + time.length === 0 ? undefined : [...date, ...time].join(' ')
}
