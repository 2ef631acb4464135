import { needsEscape } from '../escaped-text.ts'
import { quoted } from '../refusal.ts'
import type { KnownNames } from './known-names.ts'
import { columnsFault } from './structured-reference.ts'

const longestFormula = 8192
const longestLiteral = 255

/** Texts, errors, sheets in quotes and bare, tables, names and functions, brackets; then any other character. */
const token =
  /"(?:[^"]|"")*"|#(?:REF!|DIV\/0!|VALUE!|NUM!|NULL!|NAME\?|N\/A)|'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*[![]?|[^]/gu

const opening = new Map([
  [')', '('],
  ['}', '{'],
])

/**
 * What keeps Excel from reading a formula, for a sentence that ends with it: such as `names the sheet Budgit,
 * which is not there`. Undefined where nothing was found; whether functions exist is not seen. `inCell` is false
 * for the formulas of highlights, where Excel takes no tables.
 */
export function formulaFault(formula: string, known: KnownNames, inCell = true): string | undefined {
  if (formula.trim() === '') return 'is empty'
  if (formula.startsWith('=')) return 'begins with an equals sign'
  if (formula.length > longestFormula) return 'is longer than 8,192 characters'
  if (needsEscape(formula)) return 'holds a character or a text such as _x0041_ that a file cannot keep'
  const open: string[] = []
  token.lastIndex = 0
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    const [text] = match
    if (text.endsWith('[')) {
      if (!inCell) return 'names a table, which it cannot'
      const { fault, end } = columnsFault(formula, text.slice(0, -1), token.lastIndex, known)
      if (fault !== undefined) return fault
      token.lastIndex = end
      continue
    }
    const fault = tokenFault(text, known, open)
    if (fault !== undefined) return fault
  }
  return open.length > 0 ? 'has a bracket that is not closed' : undefined
}

function tokenFault(text: string, known: KnownNames, open: string[]): string | undefined {
  if (text === '"' || text === "'") return 'has a quotation mark that is not closed'
  if (text.startsWith('"')) {
    return text.length - 2 > longestLiteral ? 'holds a text of more than 255 characters' : undefined
  }
  if (text.startsWith('#')) return undefined
  if (text === '!') return 'has an exclamation mark out of its place'
  if (text.endsWith('!')) {
    const sheet = text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1)
    return known.sheets.has(sheet.toLowerCase())
      ? undefined
      : `names the sheet ${quoted(sheet)}, which is not there`
  }
  if (text === '(' || text === '{') open.push(text)
  else if (opening.has(text) && open.pop() !== opening.get(text)) return 'has a bracket that is not opened'
  return undefined
}
