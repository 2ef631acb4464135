import type { Param } from '../core/finding.ts'

/** Longer texts are cut, so that a sentence stays one; the plan's longest wording of an objective fits. */
const longest = 300

/** Control characters, line breaks, and marks that would turn round the sentence beside them. */
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** Hebrew, Arabic and the other scripts written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * A parameter of a finding as people read it: an amount with its currency and two decimals,
 * numbers and lists as the locale writes them, texts on one line.
 */
export function showValue(
  value: Param,
  { locale, currency }: { readonly locale: string; readonly currency: string },
): string {
  if (typeof value === 'string') return showText(value)
  const { number, amount, list } = formatsOf(locale)
  if (typeof value === 'number') return number.format(value)
  if ('centimes' in value) return `${currency} ${amount.format(value.centimes / 100)}`
  return list.format(value.map(showText))
}

/** A text of the user's, safe inside a sentence: cut, on one line, and apart where it runs from right to left. */
export function showText(text: string): string {
  const plain = text.replace(unseen, ' ')
  // Twice as many units hold at least as many letters.
  const letters = Array.from(plain.slice(0, 2 * longest + 2))
  const cut = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : plain
  return rightToLeft.test(cut) ? `\u2068${cut}\u2069` : cut
}

interface Formats {
  readonly number: Intl.NumberFormat
  readonly amount: Intl.NumberFormat
  readonly list: Intl.ListFormat
}

/** Formats are costly to make, and a budget may have a million findings. */
const formats = new Map<string, Formats>()

function formatsOf(locale: string): Formats {
  const known = formats.get(locale)
  if (known) return known
  const made = {
    // a year is 2020 and not 2,020
    number: new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 6 }),
    amount: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  }
  formats.set(locale, made)
  return made
}
