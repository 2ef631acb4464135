import { quoted } from '../refusal.ts'
import type { KnownNames } from './known-names.ts'

const specials = new Set(['#all', '#data', '#headers', '#totals', '#this row'])
const item = /\[((?:'[^]|[^'[\]])*)\]/g

/**
 * What is wrong with the columns named behind a table's name, as in `Lines[Amount]` or
 * `Lines[[#This Row],[2020]:[2021]]`. `start` is the place behind the first bracket, `end` that behind the last.
 */
export function columnsFault(
  formula: string,
  table: string,
  start: number,
  known: KnownNames,
): { readonly fault: string | undefined; readonly end: number } {
  const end = closingBracket(formula, start)
  if (end === undefined) return { fault: 'has a bracket that is not closed', end: formula.length }
  const columns = known.tables.get(table.toLowerCase())
  if (table === '') return { fault: 'has a bracket without the name of a table', end }
  if (columns === undefined) return { fault: `names the table ${quoted(table)}, which is not there`, end }
  const inside = formula.slice(start, end - 1)
  const missing = itemsOf(inside).find(
    (name) => !specials.has(name.toLowerCase()) && !columns.has(columnOf(name)),
  )
  const fault =
    missing === undefined
      ? undefined
      : `names the column ${quoted(missing)} that the table ${quoted(table)} has not`
  return { fault, end }
}

/** The place behind the bracket that closes the one opened before `start`; an apostrophe escapes what follows it. */
function closingBracket(formula: string, start: number): number | undefined {
  let depth = 1
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula.charAt(at)
    if (letter === "'") at += 1
    else if (letter === '[') depth += 1
    else if (letter === ']') depth -= 1
    if (depth === 0) return at + 1
  }
  return undefined
}

function itemsOf(inside: string): readonly string[] {
  if (inside === '') return []
  if (!inside.trimStart().startsWith('[')) return [inside]
  return Array.from(inside.matchAll(item), ([, name = '']) => name)
}

function columnOf(name: string): string {
  return name.replace(/'([^])/g, '$1').toLowerCase()
}
