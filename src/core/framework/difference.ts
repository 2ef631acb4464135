import type { Place } from '../finding.ts'

/** What a book's own framework and the one in use do not agree on. */
export interface FrameworkDifference {
  /**
   * `differs`: one wording of an item; `added`, `lacking`: an item that only the book has, or only the framework in
   * use; `order`: the items of one kind stand in another order; `unread`: the book's cannot be read at all.
   */
  readonly kind: 'differs' | 'added' | 'lacking' | 'order' | 'unread'
  readonly params: Readonly<Record<string, string>>
  readonly at: Place
}
