import { lookupOf } from '../../core/framework/lookup.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import type { Budget } from '../../core/budget/budget.ts'
import type { ToldFinding } from '../../core/report/shapes.ts'
import { compareFrameworks } from '../../workbook/compare-frameworks.ts'
import { FrameworkSheetPlaces } from '../../workbook/framework-places.ts'
import type { LongWork } from '../../workbook/long-work.ts'
import type { OpenWorkbook, WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { writeTitles } from '../../texts/plan-titles.ts'
import { auditFramework } from '../audit-framework.ts'
import { editPlan } from '../edits/planned.ts'
import { planInsertion } from '../in-book/insert-sheets.ts'
import { lostCodes, type LostCodes } from './lost-codes.ts'
import { removedItems } from './removed-items.ts'

/** What giving a book another framework would do, before it is done. */
export interface FrameworkChange {
  readonly framework: Pick<ResultsFramework, 'id' | 'title' | 'version' | 'years'>
  /** What makes figures wrong or ambiguous in it: with any of these it is not to be written. */
  readonly errors: readonly ToldFinding[]
  readonly lost: LostCodes
  /** Items of the book's framework that it has not. */
  readonly removed: number
  readonly insertion: WritePlan
  readonly steps: readonly { readonly plan: WritePlan; readonly kind: WriteKind }[]
}

/**
 * Plans another framework for a book, in place: its sheets are brought up to date, and items go that it has not. Tags
 * stay as they are; those that then name nothing are counted.
 */
export async function planChange(
  workbook: OpenWorkbook,
  budget: Budget,
  next: ResultsFramework,
  work: LongWork = {},
): Promise<FrameworkChange> {
  const { id, title, version, years } = next
  const { findings } = auditFramework(next)
  const insertion = await planInsertion(
    workbook,
    { kind: 'financial-plan', framework: next, fallback: next },
    work,
  )
  const rows = removedItems(budget.lookup.framework, next)
  const removed = rows.reduce((sum, { remove }) => sum + remove.length, 0)
  const titled = { ...insertion, title: writeTitles.change }
  return {
    framework: { id, title, version, years },
    errors: findings.filter(({ severity }) => severity === 'error'),
    lost: lostCodes(budget, lookupOf(next)),
    removed,
    insertion: titled,
    // First what is added: if anything stands in its way, the book stays as it was.
    steps: [
      { plan: titled, kind: 'insert' },
      ...(removed > 0 ? [{ plan: editPlan(writeTitles.change, { rows }), kind: 'edit' as const }] : []),
    ],
  }
}

/** How many items, facts or wordings of two frameworks differ. */
export function differencesBetween(one: ResultsFramework, other: ResultsFramework): number {
  return compareFrameworks(one, other, new FrameworkSheetPlaces(new Map())).length
}
