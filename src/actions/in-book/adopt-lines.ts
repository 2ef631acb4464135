import { lookupOf } from '../../core/framework/lookup.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import { ownTable } from '../../workbook/opened/own-table.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { readerOf } from '../../workbook/opened/reader-of.ts'
import type { OpenWorkbook, Receipt } from '../../workbook/port.ts'
import { planAdoption, type Adoption } from '../adopt/plan-adoption.ts'
import type { Done, Refusal } from '../adopt/refusal.ts'
import type { SourceChoice } from '../adopt/source-choice.ts'
import { readBookFramework } from '../read-book-framework.ts'
import { insertSheets, type InsertRequest } from './insert-sheets.ts'
import { joinedReceipts } from './joined-receipts.ts'

export interface AdoptRequest extends Omit<InsertRequest, 'years'> {
  readonly choice: SourceChoice
}

/**
 * Makes a budget of the user's own a source of lines: inserts our sheets where the book has none, and then writes the
 * rows that say where the lines stand and the columns that she agreed to. Nothing else of hers changes.
 * @returns why not, in the reader's words, where it could not be read as chosen
 * @throws HostError in words
 */
export async function adoptLines(
  workbook: OpenWorkbook,
  { choice, ...request }: AdoptRequest,
  work: LongWork = {},
): Promise<Done<{ readonly receipt: Receipt; readonly adoption: Adoption }> | Refusal> {
  const book = await workbook.opened(work, [choice.sheet])
  const framework = request.framework ?? (await carriedBy(book, request.fallback))
  const planned = await planAdoption(book, choice, lookupOf(framework), work)
  if (!planned.ok) return planned
  const { adoption } = planned
  const years = choice.columns.flatMap(({ role }) => (/^\d{4}$/.test(role) ? [Number(role)] : []))
  const inserted =
    adoption.needs.length > 0 ? [await insertSheets(workbook, { ...request, years }, work)] : []
  const plan = { title: writeTitles.adopt, sheets: [], names: [], ...adoption.pieces }
  const adopted = await workbook.apply(plan, 'edit', work)
  return { ok: true, receipt: joinedReceipts(writeTitles.adopt, [...inserted, adopted]), adoption }
}

async function carriedBy(book: OpenedBook, fallback: ResultsFramework): Promise<ResultsFramework> {
  if (!ownTable(book, 'Outputs') || !ownTable(book, 'BudgetLines')) return fallback
  const carried = await readBookFramework({ name: book.file, book: readerOf(book) }, fallback)
  return carried?.framework ?? fallback
}
