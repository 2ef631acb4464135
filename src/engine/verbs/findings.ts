import { foundAgain, type HeldFinding, type KeptFinding } from '../../actions/check-state/held-finding.ts'
import {
  listed,
  listFindings,
  type ListedFinding,
  type ListQuery,
} from '../../actions/check-state/list-findings.ts'
import { previewFixes, type FixPreview } from '../../actions/check-state/preview-fixes.ts'
import { filtered, type FilterName } from '../../actions/check-state/severity-filter.ts'
import { ignorableLike } from '../../actions/ignore-findings.ts'
import { nextFinding, previousFinding, type StandingAt } from '../../actions/next-finding.ts'
import { totalOf } from '../../core/budget/totals.ts'
import type { Finding } from '../../core/finding.ts'
import { lessonOf } from '../../texts/message.ts'
import { linesOf, type EngineState, type ReadLines } from '../engine-state.ts'
import { found } from './check.ts'

/** What the Check view asks beside what it plans. */
export const findingsVerbs = {
  findings: outline,
  listedFindings: (state: EngineState, { positions }: Positions) => listedAt(state, positions),
  nextFinding: next,
  foundAgain: (state: EngineState, { held }: { readonly held: HeldFinding }) => again(state, held),
  previewFixes: fixes,
  ignorableLike: (state: EngineState, { position }: { readonly position: number }) => {
    const { lines, findings } = foundIn(state)
    return ignorableLike(lines, findings, position)
  },
  lessonOf: (_: EngineState, { name }: { readonly name: string }) => lessonOf(name),
}

interface Positions {
  readonly positions: readonly number[]
}

interface FoundIn {
  readonly lines: ReadLines
  readonly findings: readonly Finding[]
}

function foundIn(state: EngineState): FoundIn {
  const lines = linesOf(state)
  return { lines, findings: found(lines.budget) }
}

function listedAt(state: EngineState, positions: readonly number[]): readonly ListedFinding[] {
  const { lines, findings } = foundIn(state)
  return listed({ ...lines, opened: state.opened }, findings, positions)
}

/** The list, and in it the finding that was held on to before. */
function outline(
  state: EngineState,
  { held, ...query }: ListQuery & { readonly held: KeptFinding | undefined },
) {
  const { lines, findings } = foundIn(state)
  return {
    ...listFindings(lines, findings, query),
    centimes: totalOf(lines.budget.lines).reduce((sum, amount) => sum + amount, 0),
    held: held && foundAgain(lines, findings, held),
  }
}

function again(state: EngineState, held: HeldFinding): ListedFinding | undefined {
  const { lines, findings } = foundIn(state)
  const position = foundAgain(lines, findings, held)
  return position === undefined ? undefined : listedAt(state, [position])[0]
}

interface NextQuery {
  readonly filters: readonly FilterName[]
  readonly from: StandingAt
  readonly direction: 'next' | 'previous'
}

/** The position of the next finding on sheets that can be seen. */
function next(state: EngineState, { filters, from, direction }: NextQuery): number | undefined {
  const { findings } = foundIn(state)
  const placed = filtered(findings, filters).flatMap((position) => {
    const finding = findings[position]
    return finding ? [{ at: finding.at, position }] : []
  })
  const sheets = state.look.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name)
  const find = direction === 'next' ? nextFinding : previousFinding
  return find(placed, from, sheets)?.position
}

function fixes(
  state: EngineState,
  { chosen }: { readonly chosen: readonly number[] },
): readonly FixPreview[] {
  const { lines, findings } = foundIn(state)
  return previewFixes(lines, findings, chosen)
}
