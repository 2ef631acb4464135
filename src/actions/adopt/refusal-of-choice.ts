import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { declaredSources } from './declared-source.ts'
import { refusalOf, type Refusal } from './refusal.ts'
import type { SourceChoice } from './source-choice.ts'
import { isOf } from './source-rows.ts'

/**
 * What the reader says about a choice that cannot be followed. Where it speaks of a row that is not written yet, the
 * row is not named.
 */
export function refusalOfChoice(error: unknown, book: OpenedBook, choice: SourceChoice): Refusal {
  const refused = refusalOf(error)
  const others = declaredSources(book).filter(({ texts }) => !isOf(choice, texts.Source))
  const lastRows = {
    Sources: others.length + 1,
    Columns: others.reduce((sum, { columns }) => sum + columns.length, 0) + 1,
  }
  const where = /^, sheet (Sources|Columns)(?: \(\d{1,4}\))?, row (\d{1,7}): /
  const behind = refused.message.startsWith(book.file) ? refused.message.slice(book.file.length) : ''
  const [place = '', table, row] = where.exec(behind) ?? []
  const isNew = (table === 'Sources' || table === 'Columns') && Number(row) > lastRows[table]
  return isNew ? { ...refused, message: `${book.file}: ${behind.slice(place.length)}` } : refused
}
