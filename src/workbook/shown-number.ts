import type { FormattedNumber } from '../core/budget/cell.ts'

const longestCode = 1_000
/** What a format code holds beside its signs: quoted words, escaped and filling characters, brackets. */
const notSigns = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/g
const elapsedTime = /\[(?:h+|m+|s+)\]/i

/** What the code of a number format makes of numbers, if not plain ones: `0.0%` percentages, `d mmm yyyy` dates. */
export function shownBy(code: string): FormattedNumber['format'] | undefined {
  if (code === 'General' || code === '@') return undefined
  const written = code.slice(0, longestCode)
  const signs = written.replace(notSigns, '').replace(/general/gi, '')
  if (signs.includes('%')) return 'percent'
  return /[dmyhs]/i.test(signs) || elapsedTime.test(written) ? 'date' : undefined
}

const millisecondsOfDay = 86_400_000
const lastDay = 2_958_465

/** A number with what its format makes of it; one that is no day in spite of its format stays a number. */
export function shownNumber(number: number, format: FormattedNumber['format']): number | FormattedNumber {
  if (format === 'percent') return { number, format, text: String(number) }
  // The first 60 days are counted in Excel's own way, with a 29th of February 1900 that never was.
  if (number < 61 || number > lastDay) return number
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(number * 86_400) * 1_000)
  const [day = '', time = ''] = moment.toISOString().slice(0, 19).split('T')
  const hasTime = Math.round(number * 86_400) % (millisecondsOfDay / 1_000) !== 0
  return { number, format, text: hasTime ? `${day}T${time}` : day }
}
