import { InvalidArgumentError, type Option } from 'commander'

/** Gives an option its parser, and refuses the option where it is given twice: one of the two would be passed over. */
export function once(option: Option, parse?: (text: string) => unknown): Option {
  let isGiven = false
  return option.argParser((text: string) => {
    if (isGiven) throw new InvalidArgumentError('It is given twice.')
    isGiven = true
    if (text === '') throw new InvalidArgumentError('It is empty.')
    return parse ? parse(text) : text
  })
}

/** One of a few words. */
export function oneOf(option: Option, words: readonly string[]): Option {
  return once(option, (text) => {
    const word = words.find((other) => other === text)
    if (word === undefined) throw new InvalidArgumentError(`Choose ${words.join(', ')}.`)
    return word
  })
}

export function amountUnitOf(text: string): 1 | 1000 {
  if (text === '1') return 1
  if (text === '1000') return 1000
  throw new InvalidArgumentError('Choose 1 or 1000.')
}

/** The unit of the published tables: a whole number above zero. */
export function unitOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) {
    throw new InvalidArgumentError('Give a whole number from 1 to 999999999, such as 1000 for CHF 000.')
  }
  return Number(text)
}

/** Years such as `2021-2024`, `2021` or `2021,2023`, ascending. */
export function yearsOf(text: string): readonly number[] {
  const [, first, last] = /^(\d{4})-(\d{4})$/u.exec(text) ?? []
  const from = Number(first)
  const years =
    first === undefined
      ? text.split(',').map((year) => (/^\s*\d{4}\s*$/u.test(year) ? Number(year) : NaN))
      : Array.from({ length: Math.max(0, Number(last) - from + 1) }, (_, at) => from + at)
  const isRight = years.every((year, at) => year >= 1900 && year <= 2199 && year > (years[at - 1] ?? 0))
  if (!isRight || years.length === 0 || years.length > 50) {
    throw new InvalidArgumentError('Give years such as 2021-2024 or 2021,2023, at most 50 of them.')
  }
  return years
}
