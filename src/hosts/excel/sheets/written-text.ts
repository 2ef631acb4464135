import { isFormula, type CellContent } from './cell-content.ts'

/** The number format of cells in which all stays text. */
export const textFormat = '@'
export const generalFormat = 'General'

/** Longer texts are never taken for a number or a date. */
const longestNumber = 60
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|sept)$/iu

/**
 * What is given to Excel so that a cell holds a content: texts that Excel would take for something else get an
 * apostrophe before them, which Excel does not keep.
 * @param format the number format that the cell has at that moment
 */
export function givenFor(content: CellContent, format: string): string | number | boolean {
  if (content === null) return ''
  if (isFormula(content)) return content.formula
  if (typeof content !== 'string' || format === textFormat) return content
  return isMistakable(content) ? `'${content}` : content
}

/**
 * Whether a content has to be written before its cell becomes a text cell: Excel makes text of numbers and formulas
 * there, and versions differ in what an apostrophe means.
 */
export function isBeforeTextFormat(content: CellContent, format: string): boolean {
  if (format !== textFormat || content === null) return false
  return typeof content !== 'string' || startsLikeFormula(content)
}

/** Whether Excel could read a text as a formula, number, percentage, date, time, truth value or error. */
export function isMistakable(text: string): boolean {
  if (startsLikeFormula(text) || text.startsWith('#')) return true
  if (text.length > longestNumber) return false
  if (/^\s*(?:true|false)\s*$/iu.test(text)) return true
  // Besides digits these have but the names of months and days, or a few letters such as CHF, PM and E.
  const words = text.match(/\p{L}+/gu) ?? []
  return /\p{Nd}/u.test(text) && words.every((word) => word.length <= 4 || months.test(word))
}

function startsLikeFormula(text: string): boolean {
  return /^[=+\-@'\t\r]/u.test(text)
}
