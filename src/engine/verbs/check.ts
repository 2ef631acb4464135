import { checkBudget, countFindings } from '../../actions/check-budget.ts'
import { planFixes, type Fixable } from '../../actions/fix-findings.ts'
import { planIgnores, planRestore } from '../../actions/ignore-findings.ts'
import type { Budget } from '../../core/budget/budget.ts'
import type { Finding, IgnoredBecause } from '../../core/finding.ts'
import type { CheckReport } from '../../core/report/shapes.ts'
import { allocateBudget, findingsOf } from '../../core/rules/check-budget.ts'
import { linesOf, type EngineState } from '../engine-state.ts'

/** Some of the findings of `check`, by their positions in it. */
interface SomeFindings {
  readonly findings: readonly number[]
}

/** What the Check view asks. */
export const checkVerbs = {
  counts: (state: EngineState) => countFindings(found(linesOf(state).budget)),
  check: (state: EngineState): CheckReport => checkBudget(linesOf(state).budget, true),
  planFixes: (state: EngineState, { findings }: { readonly findings: readonly Fixable[] }) =>
    planFixes(linesOf(state), findings),
  planIgnores: (
    state: EngineState,
    { findings, because }: SomeFindings & { readonly because: IgnoredBecause },
  ) => planIgnores(linesOf(state), some(state, findings), because),
  planRestore: (state: EngineState, { findings }: SomeFindings) =>
    planRestore(linesOf(state), some(state, findings)),
}

const findingsBy = new WeakMap<Budget, readonly Finding[]>()

/** All that the rules find, in the order by which views name findings; found out once for each reading. */
export function found(budget: Budget): readonly Finding[] {
  const known = findingsBy.get(budget)
  if (known) return known
  const all = findingsOf(budget, allocateBudget(budget, 'include'))
  findingsBy.set(budget, all)
  return all
}

function some(state: EngineState, positions: readonly number[]): readonly Finding[] {
  const all = found(linesOf(state).budget)
  return positions.flatMap((at) => all[at] ?? [])
}
