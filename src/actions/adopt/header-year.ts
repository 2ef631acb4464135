import type { HeaderText } from '../../workbook/opened/foreign-header.ts'
import { plannedWords, spentWords } from './header-words.ts'
import { holdsWords, plainWords } from './plain-words.ts'

const planned = plannedWords.map(plainWords)
const spent = spentWords.map(plainWords)

/** A year in a header: `2020`, `Budget 2020`, `FY2020`, `2020年`, `FY20`; undefined where there is none, or several. */
export function yearInHeader(header: string): number | undefined {
  const words = plainWords(header)
  const years = new Set(words.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/gu))
  if (years.size > 1 || isBiennium(header)) return undefined
  const [year] = years
  if (year !== undefined) return Number(year)
  const short = /^fy ?(\d\d)$/u.exec(words)?.[1]
  return short === undefined ? undefined : 2000 + Number(short)
}

/** The year of a column: of all its header cells, or else of the lowest, which may stand under a period. */
export function yearOfHeader({ whole, lowest }: HeaderText): number | undefined {
  return yearInHeader(whole) ?? yearInHeader(lowest)
}

/** Whether a header is a year and nothing else: `2020`, `FY 2020`, `2020年`, `2020 год`. */
export function isYearAlone(header: string): boolean {
  return /^(?:(?:fy|year|exercice|annee|ejercicio|ano|سنة) ?)?\d{4}(?: ?(?:год|г|年度?))?$/u.test(
    plainWords(header),
  )
}

/** `2020/21` and `2020-21` are two years. */
function isBiennium(header: string): boolean {
  return /(?:19|20|21)\d\d\s?[-/–]\s?\d\d(?!\d|-\d)/u.test(header.slice(0, 300))
}

/** What a column of a year holds, as its header says it. */
export function moneyIn(header: string): 'planned' | 'spent' | 'not-said' {
  const words = plainWords(header)
  if (header.includes('%') || spent.some((word) => holdsWords(words, word))) return 'spent'
  return planned.some((word) => holdsWords(words, word)) ? 'planned' : 'not-said'
}
