import type { Finding, Money } from '../../core/finding.ts'
import { totalOf } from '../../core/budget/totals.ts'
import type { FindingCounts } from '../../core/report/shapes.ts'
import { allocateBudget, findingsOf } from '../../core/rules/check-budget.ts'
import { countFindings, openAmong } from '../check-budget.ts'
import { nextFinding, type StandingAt } from '../next-finding.ts'
import type { OpenBudget } from './read-open-book.ts'

/** The finding to go to; without it, what was checked. */
export interface NextFinding {
  readonly finding: Finding | undefined
  readonly counts: FindingCounts
  readonly lines: number
  readonly total: Money
  readonly currency: string
}

/**
 * Checks the budget of an open workbook for its next open finding after a cell. Findings on hidden sheets, and those
 * about more than a row, are passed over.
 */
export function nextOpenFinding(
  { look, budget }: Pick<OpenBudget, 'look' | 'budget'>,
  from: StandingAt,
): NextFinding {
  const findings = findingsOf(budget, allocateBudget(budget, 'include'))
  const shown = look.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name)
  return {
    finding: nextFinding(openAmong(findings), from, shown),
    counts: countFindings(findings),
    lines: budget.lines.count,
    total: { centimes: totalOf(budget.lines).reduce((sum, amount) => sum + amount, 0) },
    currency: budget.lookup.framework.currency ?? 'CHF',
  }
}
