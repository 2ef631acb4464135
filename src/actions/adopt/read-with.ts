import type { Budget } from '../../core/budget/budget.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { readerOf } from '../../workbook/opened/reader-of.ts'
import { placeOf, type SourcePlace } from '../../workbook/opened/source-place.ts'
import { readBudget } from '../read-budget.ts'
import { isSameName } from './declared-source.ts'
import { overlayBook, type Additions } from './overlay-book.ts'
import type { SourceChoice } from './source-choice.ts'
import { rowsOfChoice, rowsWith, type SourceRows } from './source-rows.ts'

/** A budget as the reader reads it where it is declared as chosen. */
export interface PlainRead {
  readonly budget: Budget
  /** Position of the chosen source among those of the budget. */
  readonly source: number
  readonly place: SourcePlace
  /** The rows that declare it. */
  readonly own: SourceRows
}

/**
 * Reads a book as if it declared a source as chosen, and held some cells in addition.
 * @throws HostError in the reader's words
 */
export async function readWith(
  book: OpenedBook,
  choice: SourceChoice,
  lookup: FrameworkLookup,
  work: LongWork,
  { added, extended }: Omit<Additions, 'rows'> = { added: [], extended: [] },
): Promise<PlainRead> {
  const own = rowsOfChoice(choice, lookup)
  const overlay = overlayBook(book, { rows: rowsWith(book, choice, own), added, extended })
  const wrong = (problem: string): HostError => new HostError('source-unknown', `${book.file}: ${problem}.`)
  const { sheet: Sheet, range: Range, headerRows: HeaderRows } = choice
  const place = placeOf(overlay, { Sheet, Range, HeaderRows }, wrong)
  const budget = await readBudget(readerOf(overlay), lookup, work)
  const source = budget.lines.sources.findIndex(({ name }) => isSameName(name, choice.name))
  return { budget, source, place, own }
}
