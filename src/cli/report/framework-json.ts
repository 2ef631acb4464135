import type { ResultsFramework } from '../../core/framework/schema.ts'
import type { ToldFinding } from '../../core/report/shapes.ts'
import { findingInOrder } from './check-json.ts'
import { json } from './json.ts'

/** The framework as it was given, with what its self-audit found. */
export function frameworkJson(framework: ResultsFramework, findings: readonly ToldFinding[]): string {
  return json({ ...framework, findings: findings.map(findingInOrder) })
}
