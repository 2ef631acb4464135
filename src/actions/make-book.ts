import type { PendingMode } from '../core/allocation/allocation.ts'
import type { Budget } from '../core/budget/budget.ts'
import type { CellBlock } from '../core/budget/cell.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import { totalOf } from '../core/budget/totals.ts'
import { allocationReport } from '../core/report/allocation-report.ts'
import type { FindingCounts } from '../core/report/shapes.ts'
import { ledgerOf } from '../core/report/ledger.ts'
import { tieOutOf } from '../core/report/tie-out.ts'
import { plannedUnder, scopeUnder } from '../core/rules/ceiling/ceiling-scope.ts'
import { allocateBudget, allocationInput, findingsOf } from '../core/rules/check-budget.ts'
import type { BookContent, BookKind, PlannedCeiling } from '../workbook/book-content.ts'
import { enteredLines } from '../workbook/entered/entered-lines.ts'
import {
  enteredCeilings,
  enteredDrivers,
  enteredLinks,
  enteredRevenue,
  enteredSplits,
} from '../workbook/entered/entered-rows.ts'
import { newPlaces } from '../workbook/entered/new-places.ts'
import { HostError } from '../workbook/host-error.ts'
import { planBook } from '../workbook/layouts/plan-book.ts'
import { ownLiveSource } from '../workbook/live/own-source.ts'
import { spellingsIn } from '../workbook/live/spellings.ts'
import { ownTableNames, ownTitles } from '../workbook/own-names.ts'
import type { BookReader } from '../workbook/port.ts'
import { scopeOf } from '../workbook/scope.ts'
import type { WritePlan } from '../workbook/write-plan.ts'
import { countFindings } from './check-budget.ts'
import { tick, type LongWork } from './long-work.ts'
import { tell } from './tell.ts'

/** A book to be made from a budget. */
export interface BookRequest {
  readonly kind: BookKind
  /** The unit whose own book it is, by its code. */
  readonly unitCode?: string
  readonly pending: PendingMode
  /** Main units of the currency in one unit of the published tables. */
  readonly unit: number
  /** When it is allocated, as people read it; left out where there is nothing to allocate. */
  readonly asOf?: string
  /** The files the budget was read from. */
  readonly files: readonly string[]
}

/** A book as planned, and how much was found in its budget. */
export interface MadeBook {
  readonly plan: WritePlan
  readonly counts: FindingCounts
}

/**
 * Makes a book of ours from a budget: the lines as they were read, and all that is computed from them.
 * @param book what the budget was read from: its cells are carried over
 * @throws HostError `unit-unknown` where the framework has no such unit
 */
export async function makeBook(
  book: BookReader,
  budget: Budget,
  request: BookRequest,
  work: LongWork = {},
): Promise<MadeBook> {
  const { lookup, lines } = budget
  const blocks = await lineBlocks(book, work)
  const allocation = allocateBudget(budget, request.pending)
  const found = findingsOf(budget, allocation)
  const illustrative = holdsIllustrative(budget)
  const counts = countFindings(found)
  const content: BookContent = {
    kind: request.kind,
    lookup,
    years: lines.years,
    unit: request.unit,
    scope: unitScope(budget, request.unitCode),
    asOf: request.asOf,
    files: request.files,
    rows: {
      BudgetLines: enteredLines(budget, blocks),
      SplitRows: enteredSplits(budget),
      DriverRows: enteredDrivers(budget),
      GoalLinkRows: enteredLinks(budget),
      RevenueRows: enteredRevenue(budget),
      CeilingRows: enteredCeilings(budget),
      YearRows: lines.years.map((year) => [String(year), 'indicative']),
      Sources: [
        [ownTitles.Budget, ownTitles.Budget, ownTableNames.BudgetLines, '1', currencyOf(budget), null, 'yes'],
      ],
      Columns: [],
      IgnoredRows: [],
    },
    report: allocationReport(lookup, allocation, request.unit, counts, illustrative),
    ledger: ledgerOf(lookup, lines, allocationInput(budget).placement, allocation),
    tieOut: tieOutOf(budget, allocation),
    planned: totalOf(lines),
    revenue: lines.years.map((year) => revenueIn(budget, year)),
    ceilings: budget.ceilings.map((ceiling) => plannedCeiling(ceiling, budget)),
    live: [ownLiveSource(ownTableNames.BudgetLines, lines.years)],
    spellingsOf: spellingsIn(lines, lookup),
    findings: found.map((finding) => tell(finding, lookup.framework.currency)),
    linksIn: (sheets) => newPlaces(budget, sheets, ownTitles, ownTableNames),
    titles: ownTitles,
    tables: ownTableNames,
  }
  return { plan: planBook(content), counts }
}

/** The cells of each source of lines, in the order of the budget's sources. */
async function lineBlocks(book: BookReader, work: LongWork): Promise<CellBlock[][]> {
  const { tables } = await book.describe()
  const sources = tables.filter(({ table }) => table === 'BudgetLines')
  const all: CellBlock[][] = []
  for (const [at, info] of sources.entries()) {
    const blocks: CellBlock[] = []
    for await (const block of book.read(info)) blocks.push(block)
    all.push(blocks)
    await tick(work, at + 1, sources.length)
  }
  return all
}

function currencyOf({ lookup: { framework } }: Budget): string {
  return framework.currency ?? 'CHF'
}

function unitScope({ lookup }: Budget, unitCode: string | undefined): BookContent['scope'] {
  if (unitCode === undefined) return undefined
  const scope = scopeOf(lookup, unitCode)
  if (!scope) {
    const known = lookup.units.map(({ code }) => code).join(', ')
    throw new HostError('unit-unknown', `The framework has no unit “${unitCode}”: choose one of ${known}.`)
  }
  return scope
}

function revenueIn({ revenue }: Budget, year: number): number {
  return revenue.reduce((sum, row) => {
    const amount = row.years.find((one) => one.year === year)?.amount
    return sum + (typeof amount === 'number' ? amount : 0)
  }, 0)
}

function plannedCeiling(ceiling: Budget['ceilings'][number], budget: Budget): PlannedCeiling | undefined {
  const scope = scopeUnder(ceiling, budget)
  return scope && { ...scope, planned: plannedUnder(ceiling, budget) ?? 0 }
}
