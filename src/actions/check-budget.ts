import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import type { Finding } from '../core/finding.ts'
import { allocateBudget, findingsOf } from '../core/rules/check-budget.ts'
import type { CheckReport, FindingCounts } from '../core/report/shapes.ts'
import { tell } from './tell.ts'

/**
 * Runs every rule over a budget, and the cascade, whose doubts are findings too. Writes nothing.
 * @param all lists ignored findings too
 */
export function checkBudget(budget: Budget, all = false): CheckReport {
  const findings = findingsOf(budget, allocateBudget(budget, 'include'))
  const counts = countFindings(findings)
  const { currency } = budget.lookup.framework
  return {
    valid: counts.error === 0,
    illustrative: holdsIllustrative(budget),
    counts,
    findings: (all ? findings : openAmong(findings)).map((finding) => tell(finding, currency)),
  }
}

/** The findings that count: all but those that somebody chose to ignore. */
export function openAmong(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ ignored }) => !ignored)
}

/** Open findings by how much they weigh, and how many are ignored. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = openAmong(findings)
  const count = (severity: Finding['severity']): number =>
    open.filter((finding) => finding.severity === severity).length
  const ignored = findings.length - open.length
  return { error: count('error'), warning: count('warning'), info: count('info'), ignored }
}
