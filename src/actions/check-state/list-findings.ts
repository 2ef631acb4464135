import type { Finding } from '../../core/finding.ts'
import type { FindingCounts, ToldFinding } from '../../core/report/shapes.ts'
import { titleOfRule } from '../../texts/message.ts'
import type { Refusal } from '../../texts/refusals.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { countFindings } from '../check-budget.ts'
import type { BudgetAsRead } from '../edits/budget-as-read.ts'
import { whyNotIgnored } from '../ignore-findings.ts'
import { tell } from '../tell.ts'
import { groupFindings, type FindingGroup, type Grouping } from './group-findings.ts'
import { heldFinding, type HeldFinding } from './held-finding.ts'
import { filtered, type FilterName } from './severity-filter.ts'
import { valueAt } from './value-at.ts'

/** A finding as a list shows it. */
export interface ListedFinding extends ToldFinding {
  /** The fault in a few words. */
  readonly title: string
  /** Its position among all that were found. */
  readonly position: number
  /** By what it is found again. */
  readonly held: HeldFinding
  /** What stands in its cell; undefined where it is at no cell. */
  readonly value: string | undefined
  /** Why it cannot be ignored; undefined where it can. */
  readonly stays: Refusal | undefined
}

/** How findings are listed: which there are, and in which order, however many; each is told when it is seen. */
export interface FindingsOutline {
  readonly counts: FindingCounts
  /** How many the filters let through. */
  readonly shown: number
  readonly groups: readonly FindingGroup[]
}

export interface ListQuery {
  readonly filters: readonly FilterName[]
  readonly by: Grouping
}

/** The findings that the filters let through, grouped. */
export function listFindings(
  { budget }: BudgetAsRead,
  findings: readonly Finding[],
  { filters, by }: ListQuery,
): FindingsOutline {
  const chosen = filtered(findings, filters)
  return {
    counts: countFindings(findings),
    shown: chosen.length,
    groups: groupFindings(budget, findings, chosen, by),
  }
}

/** Some findings as a list shows them, by their positions. */
export function listed(
  read: BudgetAsRead & { readonly opened: OpenedBook },
  findings: readonly Finding[],
  positions: readonly number[],
): readonly ListedFinding[] {
  const staysOf = whyNotIgnored(read)
  const { currency } = read.budget.lookup.framework
  return positions.flatMap((position) => {
    const finding = findings[position]
    if (!finding) return []
    return {
      ...tell(finding, currency),
      title: titleOfRule(finding.name),
      position,
      held: heldFinding(read, finding),
      value: valueAt(read.opened, finding.at),
      stays: staysOf(finding),
    }
  })
}
