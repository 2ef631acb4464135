import { lookupOf } from '../../core/framework/lookup.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { BookLook, OpenWorkbook, Receipt } from '../../workbook/port.ts'
import { referenceKeys, type SheetKey } from '../../workbook/sheet-keys.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { makeBook } from '../make-book.ts'
import { newBook, type NewBookRequest } from '../new-book.ts'
import { readOpenBook } from './read-open-book.ts'
import { onlySheets } from './sheets-of-plan.ts'

export interface InsertRequest extends Pick<NewBookRequest, 'kind' | 'unitCode' | 'years'> {
  /** The framework that the book is to carry; left out: the one it carries, or `fallback`. */
  readonly framework?: ResultsFramework | undefined
  readonly fallback: ResultsFramework
}

/**
 * Inserts the results framework and the sheets of a template into an open workbook, or brings those that are there up
 * to date with the framework. Sheets of the user's own, and ours that people fill in, stay as they are.
 * @throws HostError in words
 */
export async function insertSheets(
  workbook: OpenWorkbook,
  request: InsertRequest,
  work: LongWork = {},
): Promise<Receipt> {
  const plan = await planInsertion(workbook, request, work)
  return workbook.apply(plan, 'insert', work)
}

/** The sheets that an insertion would write, before any is. */
export async function planInsertion(
  workbook: OpenWorkbook,
  { framework, fallback, ...request }: InsertRequest,
  work: LongWork = {},
): Promise<WritePlan> {
  const look = await workbook.look()
  const plan = (await hasLines(workbook, look))
    ? await planForLines(workbook, { framework, fallback }, work)
    : (await newBook(lookupOf(framework ?? fallback), { ...request, files: [], names: look.names })).plan
  // What was allocated stays as it was allocated.
  return { ...onlySheets(plan, look, carrying), title: writeTitles.insert }
}

/** The sheets that carry a framework, and those that tell of it. */
const carrying: readonly SheetKey[] = ['Start', ...referenceKeys, 'Lists', '_rbb']

async function planForLines(
  workbook: OpenWorkbook,
  { framework: given, fallback }: Pick<InsertRequest, 'framework' | 'fallback'>,
  work: LongWork,
): Promise<WritePlan> {
  const { look, book, budget, settings } = await readOpenBook(workbook, { given, fallback }, work)
  const { plan } = await makeBook(
    book,
    budget,
    {
      ...settings,
      files: [],
      inPlace: true,
      names: look.names,
    },
    work,
  )
  return plan
}

/** Whether the book says where its lines are, in our tables or in tables of those names. */
async function hasLines(workbook: OpenWorkbook, { ownTables }: BookLook): Promise<boolean> {
  if (ownTables.has('BudgetLines') || ownTables.has('Sources')) return true
  try {
    await workbook.reader()
    return true
  } catch (error) {
    if (error instanceof HostError && error.code === 'budget-lines-missing') return false
    throw error
  }
}
