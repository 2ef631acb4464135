import type { ResultsFramework } from '../core/framework/schema.ts'
import type { ToldFinding } from '../core/report/shapes.ts'
import { frameworkRules } from '../core/rules/framework/index.ts'
import { runRules } from '../core/rules/rule.ts'
import { sortFindings } from '../core/rules/sort-findings.ts'
import { tell } from './tell.ts'

/** Audits a framework against itself: misprints, lost rows, items under debate, figures that do not add up. */
export function auditFramework(framework: ResultsFramework): {
  readonly framework: ResultsFramework
  readonly findings: readonly ToldFinding[]
} {
  const findings = sortFindings(runRules(frameworkRules, framework))
  return { framework, findings: findings.map((finding) => tell(finding)) }
}
