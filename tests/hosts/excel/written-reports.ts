import { planAppendixA } from '../../../src/actions/in-book/plan-appendix-a.ts'
import { planFindings } from '../../../src/actions/in-book/plan-findings.ts'
import { readOpenBook } from '../../../src/actions/in-book/read-open-book.ts'
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import type { OpenWorkbook, Receipt } from '../../../src/workbook/port.ts'

interface WithFallback {
  readonly fallback: ResultsFramework
}

/** Reads the budget of an open book, and writes Appendix A into it. */
export async function updateAppendixA(
  book: OpenWorkbook,
  {
    now,
    withChart = false,
    ...frameworks
  }: WithFallback & {
    readonly now: () => Date
    readonly withChart?: boolean
  },
): Promise<Receipt> {
  const { plan, kind } = await planAppendixA(await readOpenBook(book, frameworks), { at: now(), withChart })
  return book.apply(plan, kind)
}

/** Reads the budget of an open book, and lists in it what is found. */
export async function listFindings(book: OpenWorkbook, frameworks: WithFallback): Promise<Receipt> {
  const { plan, kind } = await planFindings(await readOpenBook(book, frameworks))
  return book.apply(plan, kind)
}
