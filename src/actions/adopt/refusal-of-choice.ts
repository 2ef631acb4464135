import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { partSources } from './earlier-source.ts'
import { refusalOf, type Refusal } from './refusal.ts'
import type { SourceChoice } from './source-choice.ts'

/**
 * What the reader says about a choice that cannot be followed. Where it speaks of a row that is not written yet, the
 * row is not named.
 */
export function refusalOfChoice(error: unknown, book: OpenedBook, choice: SourceChoice): Refusal {
  const refused = refusalOf(error)
  const where = /^, sheet (Sources|Columns)(?: \(\d{1,4}\))?, row (\d{1,7}): /
  const behind = refused.message.startsWith(book.file) ? refused.message.slice(book.file.length) : ''
  const [place, table, row] = where.exec(behind) ?? []
  if (place === undefined) return refused
  const { others } = partSources(book, choice)
  const before = table === 'Sources' ? others : others.flatMap(({ columns }) => columns)
  const isNew = Number(row) > before.length + 1
  return isNew ? { ...refused, message: `${book.file}: ${behind.slice(place.length)}` } : refused
}
