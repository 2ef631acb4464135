/** A decimal number exactly as written: `-1'234.50` is `{ negative: true, digits: '123450', decimals: 2 }`. */
export interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly decimals: number
}

/** What a text may mean as a number: one number for sure, two, or none. */
export type WrittenNumber = Decimal | 'ambiguous' | 'not-a-number'

const space = '[ \\u00A0\\u2002-\\u200A\\u202F\\u205F\\u3000]'
const apostrophe = "['`\\u00B4\\u02BC\\u2018\\u2019\\u2032]"

/** `1234`, `1234.5`, `.5` and the same with a comma. */
const ungrouped = /^(\d*)([.,])?(\d*)$/
/** Thousands apart by spaces or apostrophes, all alike: `1'234'567.50`, `1 234,5`. */
const grouped = new RegExp(`^([1-9]\\d{0,2})(?:(${space}|${apostrophe})\\d{3}(?:\\2\\d{3})*)(?:[.,](\\d*))?$`)
/** Thousands apart by the one mark and decimals by the other: `1,234.50`, `1.234.567,5`. */
const twoMarks = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?!\1)[.,](\d*)$/
/** Thousands apart by several of one mark, no decimals: `1.234.567`. */
const repeatedMark = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/

const bracketed = /^\((.*)\)$/s
const signed = new RegExp(`^([+\\-\\u2212\\u2013])${space}*(.*)$`, 's')
const trailing = new RegExp(`^(.*?)${space}*([-\\u2212])$`, 's')

/**
 * Reads a number as people write it: `1234.50`, `1'234.50`, `1 234`, `1,234.50`, `1.234,50`, `1234,5`,
 * `(500)`, `500-`, `1'500.-`. One mark followed by exactly three digits may group or part (`1,234`, `1.234`): ambiguous,
 * unless it is a point and what stands before it cannot be a group of thousands (`0.123`, `1234.567`).
 */
export function readWrittenNumber(text: string): WrittenNumber {
  const { negative, body } = unsign(text.trim())
  const plain = ungrouped.exec(body)
  if (plain) {
    const [, whole = '', mark, part = ''] = plain
    if (whole + part === '') return 'not-a-number'
    const mayGroup = mark === ',' || /^[1-9]\d{0,2}$/.test(whole)
    if (mark !== undefined && part.length === 3 && mayGroup) return 'ambiguous'
    return { negative, digits: whole + part, decimals: part.length }
  }
  const decimals = grouped.exec(body)?.[3] ?? twoMarks.exec(body)?.[2]
  if (decimals === undefined && !grouped.test(body) && !repeatedMark.test(body)) return 'not-a-number'
  return { negative, digits: body.replace(/\D/g, ''), decimals: decimals?.length ?? 0 }
}

/** The Swiss way of writing whole francs: `1'500.-` is 1500 and not a credit. */
const wholeFrancs = /^(.*\d)\.(?:-|\u2013|\u2014)$/s

/** Takes off one sign, wherever accountants put it: in front, behind, or as brackets. */
function unsign(text: string): { negative: boolean; body: string } {
  const inBrackets = bracketed.exec(text)?.[1]
  if (inBrackets !== undefined) return { negative: true, body: inBrackets.trim() }
  const [, sign, rest] = signed.exec(text) ?? []
  if (sign !== undefined && rest !== undefined) {
    return { negative: sign !== '+', body: wholeFrancs.exec(rest)?.[1] ?? rest }
  }
  const whole = wholeFrancs.exec(text)?.[1]
  if (whole !== undefined) return { negative: false, body: whole }
  const before = trailing.exec(text)?.[1]
  return before === undefined ? { negative: false, body: text } : { negative: true, body: before }
}

/** A number too fine for the scale asked for, or too large to be kept exactly. */
export type ScaleFault = 'too-fine' | 'too-large'

/**
 * A decimal as an integer count of its smallest unit, exactly.
 * @param scale how many decimals the unit has: 2 for centimes of CHF, 5 for centimes of CHF 000
 */
export function toInteger(decimal: Decimal, scale: number, largest: number): number | ScaleFault {
  const { digits, decimals, negative } = decimal
  const spare = decimals - scale
  if (spare > 0 && /[1-9]/.test(digits.slice(-spare))) return 'too-fine'
  const kept = spare > 0 ? digits.slice(0, -spare) : digits + '0'.repeat(-spare)
  const magnitude = Number(kept)
  if (magnitude > largest) return 'too-large'
  return negative && magnitude !== 0 ? -magnitude : magnitude
}
