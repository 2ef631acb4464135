import { filled } from '../sheets.ts'
import { mirrored } from './mirrored.ts'

export interface Plural {
  readonly one: string
  readonly other: string
}

type Values = Readonly<Record<string, string | number>>

/** How the pane speaks: its texts, and numbers, money and times as its language writes them. */
export interface Words {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** A catalogue in this language. */
  readonly of: <Texts extends object>(texts: Texts) => Texts
  /** Puts values in the place of `{placeholders}`. */
  readonly fill: (text: string, values: Values) => string
  /** The form that goes with a count, which stands in it as `{count}`. */
  readonly count: (plural: Plural, count: number, values?: Values) => string
  readonly number: (value: number) => string
  /** Centimes in short: `CHF 31.4 m`. */
  readonly money: (centimes: number, currency: string) => string
  /** Centimes to the last one: `CHF 31,412,000.50`. */
  readonly exactMoney: (centimes: number, currency: string) => string
  /** Hundredths of a percent: `12.40 %`. */
  readonly percent: (points: number) => string
  /** `10:42`. */
  readonly time: (moment: Date) => string
}

/** The language that shows whether layouts survive mirroring and longer texts. */
export const mirroredLocale = 'qps-plocm'

/** How the pane speaks in a language; English, in the way of that place, where there is no other yet. */
export function wordsFor(asked: string): Words {
  const isMirrored = asked === mirroredLocale
  const locale = /^en(-|$)/.test(asked) ? asked : 'en-GB'
  const known = new WeakMap<object, object>()
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const unitOf = (francs: number): readonly [number, string] =>
    Math.abs(francs) >= 999_950 ? [1_000_000, ' m'] : [1, '']
  return {
    locale,
    dir: isMirrored ? 'rtl' : 'ltr',
    of<Texts extends object>(texts: Texts): Texts {
      if (!isMirrored) return texts
      const made = known.get(texts) ?? mirrored(texts)
      known.set(texts, made)
      return made as Texts
    },
    fill: filled,
    count: ({ one, other }, count, values = {}) =>
      filled(plurals.select(count) === 'one' ? one : other, { ...values, count: numbers.format(count) }),
    number: (value) => numbers.format(value),
    money(centimes, currency) {
      const [unit, word] = unitOf(centimes / 100)
      const francs = centimes / 100 / unit
      return `${currency} ${(unit === 1 ? numbers : short).format(unit === 1 ? Math.round(francs) : francs)}${word}`
    },
    exactMoney: (centimes, currency) => `${currency} ${exact.format(centimes / 100)}`,
    percent: (points) => `${exact.format(points / 100)} %`,
    time: (moment) => times.format(moment),
  }
}
