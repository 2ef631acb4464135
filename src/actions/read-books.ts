import type { Budget } from '../core/budget/budget.ts'
import { lookupOf } from '../core/framework/lookup.ts'
import type { ResultsFramework } from '../core/framework/schema.ts'
import { compareFrameworks } from '../workbook/compare-frameworks.ts'
import { HostError } from '../workbook/host-error.ts'
import type { LongWork } from './long-work.ts'
import { readBookFramework, type NamedBook } from './read-book-framework.ts'
import { readBudget } from './read-budget.ts'

/** The framework a person names, which wins over the book's own, and the one for books that carry none. */
export interface Frameworks {
  readonly given?: ResultsFramework | undefined
  readonly fallback: ResultsFramework
}

/**
 * Reads the budget of a workbook by the framework that it carries, or by the one given.
 * @throws HostError in words where the framework that counts cannot be read
 */
export async function readBook(
  named: NamedBook,
  { given, fallback }: Frameworks,
  work: LongWork = {},
): Promise<Budget> {
  const { name, book } = named
  const carried = await readBookFramework(named, given ?? fallback)
  if (!carried) return readBudget(book, lookupOf(given ?? fallback), work)
  const { framework, places } = carried
  if (!framework) {
    if (!given) {
      throw new HostError(
        'book-framework-unread',
        `${name}: its framework cannot be read: ${carried.problem}. Mend it, or name another with --framework.`,
      )
    }
    const { problem, at } = carried
    return readBudget(book, lookupOf(given), work, {
      frameworkDifferences: [{ kind: 'unread', params: { problem }, at }],
    })
  }
  return readBudget(book, lookupOf(given ?? framework), work, {
    frameworkDifferences: given ? compareFrameworks(given, framework, places) : [],
    ...(given ? {} : { frameworkPlaces: (kind, code, nth) => places.item(kind, code, nth) }),
  })
}
