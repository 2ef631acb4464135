import type { Budget } from '../core/budget/budget.ts'
import type { FrameworkDifference } from '../core/framework/difference.ts'
import { lookupOf } from '../core/framework/lookup.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import { compareFrameworks } from '../workbook/compare-frameworks.ts'
import { HostError } from '../workbook/host-error.ts'
import type { BookReader } from '../workbook/port.ts'
import { agedPartsOf } from './aged-parts.ts'
import { joinBooks } from './join/join-books.ts'
import { underItsName, type NamedBook } from './join/named-tables.ts'
import type { LongWork } from '../workbook/long-work.ts'
import { readBookFramework, type BookFramework } from './read-book-framework.ts'
import { readBudget } from './read-budget.ts'

/** The framework a person names, which wins over those of books, and the one for books that carry none. */
export interface Frameworks {
  readonly given?: ResultsFramework | undefined
  readonly fallback: ResultsFramework
}

/** What was read, and the books it was read from as one. */
export interface ReadBooks {
  readonly budget: Budget
  readonly book: BookReader
}

/** A book and the framework that it carries. */
interface Carrying {
  readonly name: string
  readonly carried: BookFramework | undefined
}

/**
 * Reads the budget of one or several workbooks: by the framework given, else by that of the first book that carries
 * one. What other books say otherwise is told.
 * @throws HostError in words where the framework that counts cannot be read, or books have nothing in common
 */
export async function readBooks(
  books: readonly NamedBook[],
  { given, fallback }: Frameworks,
  work: LongWork = {},
): Promise<ReadBooks> {
  const named = books.length > 1 ? books.map(underItsName) : books
  const all: Carrying[] = []
  for (const book of named) {
    all.push({ name: book.name, carried: await readBookFramework(book, given ?? fallback) })
  }
  const own = given ? undefined : all.find(({ carried }) => carried)
  const used = given ?? (own ? frameworkOf(own) : fallback)
  const others = all.filter((one) => one !== own)
  if (!given) refuseStrangers(used, own, others)
  const lookup = lookupOf(used)
  const book = await joinBooks(
    named.map((one) => one.book),
    lookup,
  )
  const places = own?.carried?.places
  const budget = await readBudget(book, lookup, work, {
    frameworkDifferences: others.flatMap(({ carried }) => (carried ? differencesOf(used, carried) : [])),
    ...(places && { frameworkPlaces: (kind, code, nth) => places.item(kind, code, nth) }),
  })
  // What several books say together, none of them was allocated from.
  const aged = named.length === 1 ? await agedPartsOf(book, budget) : []
  return { budget: aged.length > 0 ? { ...budget, aged } : budget, book }
}

function frameworkOf({ name, carried }: Carrying): ResultsFramework {
  if (carried?.framework) return carried.framework
  const problem = carried && 'problem' in carried ? carried.problem : ''
  throw new HostError(
    'book-framework-unread',
    `${name}: its framework cannot be read: ${problem}. Mend it, or name another with --framework.`,
  )
}

function differencesOf(used: ResultsFramework, carried: BookFramework): readonly FrameworkDifference[] {
  if (carried.framework) return compareFrameworks(used, carried.framework, carried.places)
  const { problem, at } = carried
  return [{ kind: 'unread', params: { problem }, at }]
}

/** @throws HostError where books are of frameworks that share no objective: their figures cannot be one budget */
function refuseStrangers(
  used: ResultsFramework,
  own: Carrying | undefined,
  others: readonly Carrying[],
): void {
  const codes = new Set(used.objectives.map(({ code }) => code.toLowerCase()))
  const stranger = others.find(({ carried }) => {
    const objectives = carried?.framework?.objectives ?? []
    return objectives.length > 0 && !objectives.some(({ code }) => codes.has(code.toLowerCase()))
  })
  if (!stranger || !own) return
  throw new HostError(
    'books-of-different-frameworks',
    `${own.name} and ${stranger.name} have different frameworks, without an objective in common: read them one by one, or name one framework with --framework.`,
  )
}
