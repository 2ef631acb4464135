import type { LineTable } from '../../core/budget/line-table.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { CodeBook } from '../../core/framework/code-book.ts'
import type { LiveRole } from './live-source.ts'

/**
 * The texts that stand for an item in the lines: its code, and where lines name it otherwise (`R.1-1 Final acts`)
 * those spellings too. SUMIFS compares without regard to case, so of two that differ in case one is enough.
 */
export function spellingsIn(
  lines: LineTable,
  lookup: FrameworkLookup,
): (role: LiveRole, at: number) => readonly string[] {
  const byRole = new Map<LiveRole, ReadonlyMap<number, readonly string[]>>()
  return (role, at) => {
    const known = byRole.get(role)
    const all = known ?? spellingsOf(lines.coded[role].texts, bookOf(lookup, role))
    byRole.set(role, all)
    return all.get(at) ?? []
  }
}

function bookOf({ books }: FrameworkLookup, role: LiveRole): CodeBook | undefined {
  switch (role) {
    case 'Unit':
      return books.unit
    case 'Objective':
      return books.objective
    case 'Output':
      return books.output
    case 'Enabler':
      return books.enabler
    case 'Category':
      return books.category
    case 'Fund':
      return books.fund
    case 'Group':
      return undefined
  }
}

function spellingsOf(
  texts: readonly string[],
  book: CodeBook | undefined,
): ReadonlyMap<number, readonly string[]> {
  if (!book) return new Map()
  const all = book.items.map(({ code }) => new Map([[code.toLowerCase(), code]]))
  for (const text of texts) {
    const is = book.resolve(text)
    const spellings = is.kind === 'known' ? all[is.at] : undefined
    const key = text.toLowerCase()
    if (spellings && !spellings.has(key)) spellings.set(key, text)
  }
  return new Map(all.map((spellings, at) => [at, [...spellings.values()]]))
}
