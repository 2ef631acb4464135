import {
  listed,
  listFindings,
  type ListedFinding,
  type PageQuery,
} from '../../../actions/check-state/list-findings.ts'
import { nextFinding } from '../../../actions/check-state/next-finding.ts'
import type { StandingAt } from '../../../actions/next-finding.ts'
import { placeNow, type HeldPlace } from '../../../actions/check-state/place-now.ts'
import { previewFixes, type FixPreview } from '../../../actions/check-state/preview-fixes.ts'
import { filtered, type FilterName } from '../../../actions/check-state/severity-filter.ts'
import type { Finding, Place } from '../../../core/finding.ts'
import { totalOf } from '../../../core/budget/totals.ts'
import { lessonOf } from '../../../texts/message.ts'
import { linesOf, type EngineState } from '../engine-state.ts'
import { found } from './check.ts'

/** What the Check view asks beside what it plans. */
export const findingsVerbs = {
  findings: (state: EngineState, query: PageQuery) => {
    const { budget } = linesOf(state)
    const page = listFindings({ budget, opened: state.opened }, found(budget), query)
    return { ...page, centimes: totalOf(budget.lines).reduce((sum, amount) => sum + amount, 0) }
  },
  nextFinding: next,
  placeNow: whereNow,
  previewFixes: fixes,
  lessonOf: (_: EngineState, { name }: { readonly name: string }) => lessonOf(name),
}

/** Where a finding stands now, and its position if it is still found there. */
function whereNow(
  state: EngineState,
  { held, code }: { readonly held: HeldPlace; readonly code: string },
): { readonly at: Place; readonly position: number } | undefined {
  const { budget } = linesOf(state)
  const at = placeNow(budget, held)
  const isThere = (finding: Finding): boolean =>
    finding.code === code && JSON.stringify(finding.at) === JSON.stringify(at)
  return at && { at, position: found(budget).findIndex(isThere) }
}

interface NextQuery {
  readonly filters: readonly FilterName[]
  readonly from: StandingAt | undefined
  readonly direction: 'next' | 'previous'
}

function next(state: EngineState, { filters, from, direction }: NextQuery): ListedFinding | undefined {
  const { budget } = linesOf(state)
  const findings = found(budget)
  const at = nextFinding(findings, filtered(findings, filters), from, direction)
  const finding = at === undefined ? undefined : findings[at]
  return at === undefined || !finding ? undefined : listed({ budget, opened: state.opened }, finding, at)
}

function fixes(
  state: EngineState,
  { chosen }: { readonly chosen: readonly number[] },
): readonly FixPreview[] {
  const lines = linesOf(state)
  return previewFixes(lines, found(lines.budget), chosen)
}
