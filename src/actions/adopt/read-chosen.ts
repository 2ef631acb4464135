import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { AddedCells } from '../../workbook/cell-edit.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import type { TableExtent } from '../../workbook/write-plan.ts'
import { keepAdded } from './keep-added.ts'
import { readWith, type PlainRead } from './read-with.ts'
import type { Done, Refusal } from './refusal.ts'
import { refusalOfChoice } from './refusal-of-choice.ts'
import type { RoleChoice, SourceChoice, Tagging } from './source-choice.ts'
import { tagColumns } from './tag-columns.ts'

/** Why tags do not go where they were to go. */
export type Instead = 'no-room' | 'no-ids'

/** A budget read as it will be once it is adopted as chosen. */
export interface ReadChoice extends PlainRead {
  readonly columns: readonly RoleChoice[]
  readonly added: readonly AddedCells[]
  readonly extended: readonly TableExtent[]
  readonly holds: Tagging
  readonly instead: Instead | undefined
}

/**
 * Reads a book as it will be once a budget is adopted: by the one reader, from the book with the rows and cells that
 * would be written. So what is shown before and what is read after cannot differ.
 */
export async function readChosen(
  book: OpenedBook,
  given: SourceChoice,
  lookup: FrameworkLookup,
  work: LongWork = {},
): Promise<Done<{ readonly read: ReadChoice }> | Refusal> {
  try {
    const choice = keepAdded(book, given)
    const plain = await readWith(book, choice, lookup, work)
    const tags = choice.tagging === 'in-place' ? tagColumns(book, choice, plain) : undefined
    if (!tags) return { ok: true, read: withoutColumns(plain, choice) }
    const { choice: widened, columns, added, extended } = tags
    const read = await readWith(book, widened, lookup, work, tags)
    return { ok: true, read: { ...read, columns, added, extended, holds: 'in-place', instead: undefined } }
  } catch (error) {
    return refusalOfChoice(error, book, given)
  }
}

/** Nothing is added: tags are kept apart where each line has an id of its own. */
function withoutColumns(plain: PlainRead, { tagging }: SourceChoice): ReadChoice {
  const isApart = tagging !== 'read-only' && haveIds(plain)
  const instead = tagging === 'in-place' ? 'no-room' : tagging === 'apart' && !isApart ? 'no-ids' : undefined
  const holds = isApart ? 'apart' : 'read-only'
  return { ...plain, columns: [], added: [], extended: [], holds, instead }
}

/** Whether every line of the source has an id that no other line of the book has. */
function haveIds({ budget: { lines, ids }, source }: PlainRead): boolean {
  const doubled = new Set(ids.doubledLines)
  for (let line = 0; line < lines.count; line++) {
    if (lines.source[line] === source && (lines.id[line] === '' || doubled.has(line))) return false
  }
  return lines.sources[source]?.header.columns.Line !== undefined
}
