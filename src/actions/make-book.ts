import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import type { Place } from '../core/finding.ts'
import type { FindingCounts } from '../core/report/shapes.ts'
import { onSheet } from '../workbook/address.ts'
import { newPlaces } from '../workbook/entered/new-places.ts'
import { planBook } from '../workbook/layouts/plan-book.ts'
import type { LongWork } from '../workbook/long-work.ts'
import { plainNames } from '../workbook/own-names.ts'
import type { BookReader } from '../workbook/port.ts'
import type { WritePlan } from '../workbook/write-plan.ts'
import { enteredTables } from './entered-tables.ts'
import { reportContent, type BookRequest } from './report-content.ts'

export type { BookRequest } from './report-content.ts'

/** A book as planned, and how much was found in its budget. */
export interface MadeBook {
  readonly plan: WritePlan
  readonly counts: FindingCounts
  /** Published cells that are not the nearest whole number, so that tables add. */
  readonly movedCells: number
}

/**
 * Makes a book of ours from a budget: the lines as they were read, and all that is computed from them.
 * @param book what the budget was read from: its cells are carried over
 * @throws HostError `unit-unknown` where the framework has no such unit
 */
export async function makeBook(
  book: BookReader,
  budget: Budget,
  request: BookRequest,
  work: LongWork = {},
): Promise<MadeBook> {
  const { inPlace = false, linesStay = inPlace, names = plainNames } = request
  const illustrative = holdsIllustrative(budget)
  const { content, counts } = reportContent(budget, request)
  const rows = await enteredTables(book, budget, { linesStay, illustrative, names }, work)
  const plan = planBook({
    ...content,
    rows,
    linksIn: (sheets) => {
      if (inPlace) return placeOf
      const moved = newPlaces(budget, sheets, names, linesStay)
      return linesStay ? (at) => moved(at) ?? placeOf(at) : moved
    },
  })
  return { plan, counts, movedCells: content.report.rounded.log.length }
}

function placeOf({ sheet, row, column }: Place): string | undefined {
  return sheet === null || row === null ? undefined : onSheet(sheet, `${column ?? 'A'}${row}`)
}
