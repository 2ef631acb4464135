import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import type { Finding } from '../core/finding.ts'
import { allocateBudget, findingsOf } from '../core/rules/check-budget.ts'
import type { CheckReport, FindingCounts } from '../core/report/shapes.ts'
import { tell } from './tell.ts'

/** Runs every rule over a budget, and the cascade, whose doubts are findings too. Writes nothing. */
export function checkBudget(budget: Budget): CheckReport {
  const findings = findingsOf(budget, allocateBudget(budget, 'include'))
  const counts = countFindings(findings)
  const { currency } = budget.lookup.framework
  const illustrative = holdsIllustrative(budget)
  return {
    valid: counts.error === 0,
    illustrative,
    counts,
    findings: findings.map((finding) => tell(finding, currency)),
  }
}

/** Findings by how much they weigh. CSV has no place to keep ignored ones. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info'), ignored: 0 }
}
