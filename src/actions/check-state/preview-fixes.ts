import type { Finding, Place } from '../../core/finding.ts'
import type { Refusal } from '../../texts/refusals.ts'
import type { BudgetAsRead } from '../edits/budget-as-read.ts'
import { planFixes } from '../fix-findings.ts'

/** A cell that fixes would change, or why one of them cannot be made. */
export interface FixPreview {
  /** The position of the finding. */
  readonly finding: number
  readonly line: string | undefined
  readonly at: Place
  readonly old: string
  readonly new: string
  /** Ticked are those that can be made. */
  readonly isTicked: boolean
  readonly refusal: Refusal | undefined
}

/**
 * What fixing several findings at once would change, cell by cell, before anything is planned.
 * @param chosen positions of findings; those without a fix are left out
 */
export function previewFixes(
  read: BudgetAsRead,
  findings: readonly Finding[],
  chosen: readonly number[],
): readonly FixPreview[] {
  const fixable = chosen.flatMap((position) => {
    const finding = findings[position]
    return finding?.fix ? [{ position, finding, fix: finding.fix }] : []
  })
  const { refused } = planFixes(
    read,
    fixable.map(({ finding }) => finding),
  )
  const refusals = new Map(refused.map(({ finding, reason, params }) => [finding, { reason, params }]))
  return fixable.flatMap(({ position, finding, fix }, at) =>
    fix.changes.map((change) => ({
      finding: position,
      line: finding.line,
      ...change,
      isTicked: !refusals.has(at),
      refusal: refusals.get(at),
    })),
  )
}
