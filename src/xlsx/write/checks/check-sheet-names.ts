import { needsEscape } from '../escaped-text.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenBook } from '../written-book.ts'

const longestName = 31

/** Sheets have legal names of their own, one of them is visible, and the one that opens is. */
export function checkSheetNames({ sheets, active }: WrittenBook): void {
  const taken = new Set<string>()
  for (const { name } of sheets) {
    const fault = nameFault(name)
    if (fault !== undefined)
      throw refused('write-sheet-name', `the name of the sheet ${quoted(name)} ${fault}`)
    if (taken.has(name.toLowerCase())) throw refused('write-sheet-name', `it has two sheets named ${name}`)
    taken.add(name.toLowerCase())
  }
  if (!sheets.some(({ state }) => state === 'visible')) throw refused('write-no-sheet', 'no sheet is visible')
  if (active !== undefined && !sheets.some(({ name, state }) => name === active && state === 'visible')) {
    throw refused('write-active', `the sheet ${active}, which opens, is not there or not visible`)
  }
}

function nameFault(name: string): string | undefined {
  if (name === '') return 'is empty'
  if (name.length > longestName) return 'is longer than 31 characters'
  if (/[[\]:*?/\\]/.test(name)) return String.raw`has one of []:*?/\ in it`
  if (name.startsWith("'") || name.endsWith("'")) return 'begins or ends with an apostrophe'
  if (/\p{Cc}/u.test(name) || needsEscape(name)) return 'has a character that a file cannot keep'
  return name.toLowerCase() === 'history' ? 'is one that Excel keeps for itself' : undefined
}
