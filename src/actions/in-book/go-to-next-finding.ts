import type { Finding, Money } from '../../core/finding.ts'
import { totalOf } from '../../core/budget/totals.ts'
import type { FindingCounts } from '../../core/report/shapes.ts'
import { allocateBudget, findingsOf } from '../../core/rules/check-budget.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import { countFindings, openAmong } from '../check-budget.ts'
import { cellOfPlace, nextFinding } from '../next-finding.ts'
import type { BookBefore } from './book-before.ts'
import { readOpenBook } from './read-open-book.ts'

/** The finding whose cell is selected now; without it, what was checked. */
export interface NextFinding {
  readonly finding: Finding | undefined
  readonly counts: FindingCounts
  readonly lines: number
  readonly total: Money
  readonly currency: string
}

/**
 * Checks the book and selects the cell of the next open finding after the active cell. Nothing is written. Findings
 * on hidden sheets, and those about more than a row, are passed over.
 * @throws HostError in words
 */
export async function goToNextFinding(
  { workbook, grid, fallback }: BookBefore,
  work: LongWork = {},
): Promise<NextFinding> {
  const { sheet, active } = await grid.selection()
  const { look, budget } = await readOpenBook(workbook, { fallback }, work)
  const findings = findingsOf(budget, allocateBudget(budget, 'include'))
  const shown = look.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name)
  const finding = nextFinding(openAmong(findings), { sheet, ...active }, shown)
  const cell = finding && cellOfPlace(finding.at)
  if (cell) await grid.goTo(cell.sheet, `${cell.column}${cell.row}`)
  return {
    finding,
    counts: countFindings(findings),
    lines: budget.lines.count,
    total: { centimes: totalOf(budget.lines).reduce((sum, amount) => sum + amount, 0) },
    currency: budget.lookup.framework.currency ?? 'CHF',
  }
}
