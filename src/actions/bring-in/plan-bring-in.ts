import type { Budget } from '../../core/budget/budget.ts'
import { planTitle } from '../../texts/plan-titles.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { ownTable } from '../../workbook/opened/own-table.ts'
import type { BookReader, TableInfo } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import type { Done, Refusal } from '../adopt/refusal.ts'
import { lostCodes } from '../change-framework/lost-codes.ts'
import { editPlan } from '../edits/planned.ts'
import { countLines, type CountedLines } from '../tagging/line-totals.ts'
import { lineRows } from './line-rows.ts'
import { comingDrivers, comingLinks, type Disagreement } from './other-rows.ts'
import { ownBudget, refusalOfOther, refused } from './own-budget.ts'
import { shareRows } from './share-rows.ts'
import { sortLines } from './sorted-lines.ts'

/** The open workbook, to which lines are brought. */
export interface BookHere {
  readonly opened: OpenedBook
  readonly budget: Budget
  readonly reader: BookReader
  readonly tables: readonly TableInfo[]
}

export interface BookThere {
  readonly name: string
  readonly budget: Budget
  readonly reader: BookReader
}

/** What bringing in another workbook does, before it is done. */
export interface BringIn {
  readonly plan: WritePlan
  readonly lines: CountedLines
  /** Ids that lines of other units have here, and what they become. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  readonly splits: number
  readonly drivers: number
  readonly links: number
  readonly disagreeing: readonly Disagreement[]
  readonly present: CountedLines
  readonly differing: CountedLines & { readonly ids: readonly string[] }
  readonly nameless: CountedLines
  /** Years that this workbook has no column for, and the money of the brought lines in them. */
  readonly years: readonly { readonly year: number; readonly centimes: number }[]
  /** Lines there that carry codes which this workbook's framework has not. */
  readonly unknown: CountedLines & { readonly codes: readonly string[] }
}

/**
 * Plans to bring the lines of another workbook to our own table, with their shares, and the drivers and links that
 * are not here yet. What is here already is not written a second time, so that doing it again writes nothing.
 * @returns why not, in words, where that would be no one budget
 */
export async function planBringIn(
  here: BookHere,
  there: BookThere,
): Promise<Done<{ readonly bringIn: BringIn }> | Refusal> {
  const found = ownBudget(here.opened, here.tables)
  if (!found.ok) return found
  const stranger = refusalOfOther(here.budget, there)
  if (stranger) return stranger
  const { own } = found
  const { lookup } = here.budget
  const { lines } = there.budget
  const { brought, present, differing, nameless } = await sortLines(here, there)
  const [drivers, links] = [comingDrivers(here.budget, there.budget), comingLinks(here.budget, there.budget)]
  const splits = shareRows(there.budget, brought, lookup)
  const rows: readonly RowsEdit[] = [
    { table: 'BudgetLines', remove: [], add: await lineRows(there, brought, own, lookup) },
    { table: 'SplitRows', remove: [], add: splits },
    { table: 'DriverRows', remove: [], add: drivers.add },
    { table: 'GoalLinkRows', remove: [], add: links.add },
  ]
  const missing = rows.find(({ table, add }) => add.length > 0 && !ownTable(here.opened, table))
  if (missing) return refused('table-missing', { table: missing.table })
  const { lines: unknown, codes } = lostCodes(there.budget, lookup)
  const numbers = (some: readonly { readonly line: number }[]): readonly number[] =>
    some.map(({ line }) => line)
  return {
    ok: true,
    bringIn: {
      plan: editPlan(planTitle('bringIn', brought.length), { rows }),
      lines: countLines(lines, numbers(brought)),
      renamed: brought.flatMap(({ line, id }) => {
        const from = lines.id[line] ?? ''
        return from === id ? [] : [{ from, to: id }]
      }),
      splits: splits.length,
      drivers: drivers.add.length,
      links: links.add.length,
      disagreeing: [...drivers.disagreeing, ...links.disagreeing],
      present: countLines(lines, present),
      differing: { ...countLines(lines, numbers(differing)), ids: differing.map(({ id }) => id) },
      nameless: countLines(lines, nameless),
      years: strangeYears(there.budget, numbers(brought), own.years),
      unknown: { ...unknown, codes },
    },
  }
}

function strangeYears(
  { lines }: Budget,
  brought: readonly number[],
  known: readonly number[],
): BringIn['years'] {
  return lines.years.flatMap((year, at) => {
    if (known.includes(year)) return []
    const centimes = brought.reduce((sum, line) => sum + (lines.amounts[at]?.[line] ?? 0), 0)
    return centimes === 0 ? [] : [{ year, centimes }]
  })
}
