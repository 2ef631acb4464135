import type { Target } from './target.ts'

/** The number format of cells in which all stays text, and that of a cell that nobody has given one. */
export const textFormat = '@'
export const generalFormat = 'General'

/** What Excel may take for a number, a date, a truth or an error. */
const looksLikeOther =
  /^\s*(?:[\d.,:/%()$€£¥+-][\s\d.,:/%()$€£¥eE+-]*|true|false|#.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d.*)$/i
/** Nothing longer is ever taken for a number or a day. */
const longest = 60

/** Whether Excel could read a text as something else, so that it has to know that it is one. */
export function isMistakable(value: Target['value']): value is string {
  if (typeof value !== 'string') return false
  return startsLikeFormula(value) || (value.length <= longest && looksLikeOther.test(value))
}

/** Whether a value is given with an apostrophe before it, which Excel does not keep. */
export function needsApostrophe({ value, numberFormat }: Pick<Target, 'value' | 'numberFormat'>): boolean {
  if (typeof value !== 'string') return false
  // In a text cell all else is safe; a formula is one anywhere.
  return startsLikeFormula(value) || (numberFormat !== textFormat && isMistakable(value))
}

/** What Excel is given so that a cell holds its value. */
export function given(target: Target): string | number | boolean {
  const { value } = target
  if (value === null) return ''
  return needsApostrophe(target) ? `'${String(value)}` : value
}

function startsLikeFormula(text: string): boolean {
  return /^[=+\-@'\t\r\n]/.test(text)
}
