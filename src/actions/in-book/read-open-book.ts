import type { Budget } from '../../core/budget/budget.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { BookLook, BookReader, OpenWorkbook } from '../../workbook/port.ts'
import { bookSettings, type BookSettings } from '../book-settings.ts'
import { readBooks, type Frameworks } from '../read-books.ts'

/** An open workbook as it was read: its budget, and what it says of itself. */
export interface OpenBudget {
  readonly look: BookLook
  readonly book: BookReader
  readonly budget: Budget
  readonly settings: BookSettings
}

/**
 * Reads the budget of an open workbook, by the framework it carries unless another is given.
 * @throws HostError in words where it holds no lines, or they cannot be read
 */
export async function readOpenBook(
  workbook: OpenWorkbook,
  frameworks: Frameworks,
  work: LongWork = {},
): Promise<OpenBudget> {
  const look = await workbook.look()
  const reader = await workbook.reader(work)
  const { budget, book } = await readBooks([{ name: look.file, book: reader }], frameworks, work)
  return { look, book, budget, settings: await bookSettings(reader) }
}
