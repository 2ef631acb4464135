import { textOf } from '../../core/budget/cell.ts'
import type { Budget } from '../../core/budget/budget.ts'
import type { Finding, Place } from '../../core/finding.ts'
import type { FindingCounts, ToldFinding } from '../../core/report/shapes.ts'
import { titleOfRule } from '../../texts/message.ts'
import { columnNumber } from '../../workbook/address.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { countFindings } from '../check-budget.ts'
import { tell } from '../tell.ts'
import { groupFindings, type FindingGroup, type Grouping } from './group-findings.ts'
import { heldPlace, type HeldPlace } from './place-now.ts'
import { filtered, type FilterName } from './severity-filter.ts'

/** A finding as a list shows it. */
export interface ListedFinding extends ToldFinding {
  /** The fault in a few words. */
  readonly title: string
  /** Its position among all that were found. */
  readonly position: number
  /** By what its cell is found again. */
  readonly held: HeldPlace
  /** What stands in its cell; undefined where it is at no cell. */
  readonly value: string | undefined
}

export interface ListedGroup extends FindingGroup {
  /** Those of its findings that fit on the page. */
  readonly listed: readonly ListedFinding[]
}

/** Findings as they are listed: no more than a page of them is told, however many there are. */
export interface FindingsPage {
  readonly counts: FindingCounts
  /** How many the filters let through. */
  readonly shown: number
  readonly groups: readonly ListedGroup[]
}

export interface PageQuery {
  readonly filters: readonly FilterName[]
  readonly by: Grouping
  readonly most: number
}

/** A page of findings, grouped, those that the filters let through. */
export function listFindings(
  { budget, opened }: { readonly budget: Budget; readonly opened: OpenedBook },
  findings: readonly Finding[],
  { filters, by, most }: PageQuery,
): FindingsPage {
  const chosen = filtered(findings, filters)
  let room = most
  const groups = groupFindings(budget, findings, chosen, by).map((group): ListedGroup => {
    const some = group.findings.slice(0, room)
    room -= some.length
    return {
      ...group,
      listed: some.flatMap((position) => {
        const finding = findings[position]
        return finding ? [listed({ budget, opened }, finding, position)] : []
      }),
    }
  })
  return { counts: countFindings(findings), shown: chosen.length, groups }
}

/** One finding as a list shows it. */
export function listed(
  { budget, opened }: { readonly budget: Budget; readonly opened: OpenedBook },
  finding: Finding,
  position: number,
): ListedFinding {
  return {
    ...tell(finding, budget.lookup.framework.currency),
    title: titleOfRule(finding.name),
    position,
    held: heldPlace(budget, finding),
    value: valueAt(opened, finding.at),
  }
}

function valueAt(opened: OpenedBook, { sheet, row, column }: Place): string | undefined {
  const at = columnNumber(column ?? '') - 1
  const isThere = opened.sheets.some(({ name }) => name === sheet)
  if (sheet === null || row === null || at < 0 || !isThere) return undefined
  const cells = opened.readSheet(sheet).rows.find((one) => one.row === row)?.cells
  return textOf(cells?.[at])
}
