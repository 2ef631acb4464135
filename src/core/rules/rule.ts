import type { Finding, Severity } from '../finding.ts'

/** What a rule reports: all of a finding but what the rule itself is. */
export type Found = Omit<Finding, 'code' | 'name' | 'severity'>

/** Takes one finding of the rule that is running. */
export type Report = (found: Found) => void

/**
 * One thing that can be wrong, in one file. `name` states the fault in kebab case, `code` is
 * `RBB` and three digits and is never reused, `check` reports every place where it holds.
 */
export interface Rule<Subject, Name extends string = string> {
  readonly code: `RBB${number}`
  readonly name: Name
  readonly severity: Severity
  readonly check: (subject: Subject, report: Report) => void
}

/** Declares a rule, keeping its name as a literal type so that the catalogue of texts must know it. */
export function rule<Subject, const Name extends string>(declared: Rule<Subject, Name>): Rule<Subject, Name> {
  return declared
}

/**
 * Runs the rules in their order over one subject.
 * @returns the findings in the order found; sorting is the caller's.
 */
export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Finding[] {
  const findings: Finding[] = []
  for (const { code, name, severity, check } of rules) {
    check(subject, (found) => findings.push({ code, name, severity, ...found }))
  }
  return findings
}
