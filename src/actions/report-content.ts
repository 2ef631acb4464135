import type { PendingMode } from '../core/allocation/allocation.ts'
import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import { totalOf } from '../core/budget/totals.ts'
import type { Finding } from '../core/finding.ts'
import { allocationReport } from '../core/report/allocation-report.ts'
import { ledgerOf } from '../core/report/ledger.ts'
import type { FindingCounts } from '../core/report/shapes.ts'
import { tieOutOf } from '../core/report/tie-out.ts'
import { plannedUnder, scopeUnder } from '../core/rules/ceiling/ceiling-scope.ts'
import { allocateBudget, allocationInput, findingsOf } from '../core/rules/check-budget.ts'
import type { BookKind, PlannedCeiling, ReportContent } from '../workbook/book-content.ts'
import { inputDigests, ledgerDigest, type Digests } from '../workbook/digests.ts'
import { HostError } from '../workbook/host-error.ts'
import { ownLiveSource } from '../workbook/live/own-source.ts'
import { liveSources } from '../workbook/live/placed-sources.ts'
import { spellingsIn } from '../workbook/live/spellings.ts'
import { plainNames, type OwnNames } from '../workbook/own-names.ts'
import { scopeOf } from '../workbook/scope.ts'
import { countFindings } from './check-budget.ts'
import { tell } from './tell.ts'

/** A book to be made from a budget. */
export interface BookRequest {
  readonly kind: BookKind
  /** The unit whose own book it is, by its code. */
  readonly unitCode?: string | undefined
  readonly pending: PendingMode
  /** Main units of the currency in one unit of the published tables. */
  readonly unit: number
  /** When it is allocated, as people read it; left out where there is nothing to allocate. */
  readonly asOf?: string | undefined
  /** The files the budget was read from. */
  readonly files: readonly string[]
  /**
   * Whether lines stay in the user's own sheets, where live figures find them; otherwise they are written into
   * our own table.
   */
  readonly linesStay?: boolean
  /** Whether all that was read stays where it is, because the sheets come into the book that it was read from. */
  readonly inPlace?: boolean
  /** The digests of an allocation that stays as it is, where the book is not allocated anew. */
  readonly digests?: Partial<Digests> | undefined
  /** What our sheets and tables are called there; left out: by their own names. */
  readonly names?: OwnNames
}

/**
 * All that is computed from a budget for a book of ours, and how much was found in it.
 * @throws HostError `unit-unknown` where the framework has no such unit
 */
export function reportContent(
  budget: Budget,
  request: BookRequest,
): { readonly content: ReportContent; readonly counts: FindingCounts } {
  const { lookup, lines } = budget
  const { inPlace = false, linesStay = inPlace, names = plainNames } = request
  const allocation = allocateBudget(budget, request.pending)
  const found = findingsOf(budget, allocation)
  const illustrative = holdsIllustrative(budget)
  const counts = countFindings(found)
  const ledger = ledgerOf(lookup, lines, allocationInput(budget).placement, allocation)
  const content: ReportContent = {
    kind: request.kind,
    lookup,
    years: lines.years,
    unit: request.unit,
    scope: unitScope(budget, request.unitCode),
    asOf: request.asOf,
    files: request.files,
    report: allocationReport(lookup, allocation, request.unit, counts, illustrative),
    ledger,
    tieOut: tieOutOf(budget, allocation),
    leftOut: lines.leftOut,
    planned: totalOf(lines),
    revenue: lines.years.map((year) => revenueIn(budget, year)),
    ceilings: budget.ceilings.map((ceiling) => plannedCeiling(ceiling, budget)),
    live: linesStay
      ? liveSources(lines, names.tables.BudgetLines)
      : [ownLiveSource(names.tables.BudgetLines, lines.years)],
    spellingsOf: spellingsIn(lines, lookup),
    digests:
      request.digests ??
      (request.asOf === undefined ? undefined : { ...inputDigests(budget), ledger: ledgerDigest(ledger) }),
    findings: gravestFirst(found.filter(({ ignored }) => !ignored)).map((finding) =>
      tell(finding, lookup.framework.currency),
    ),
    ...names,
  }
  return { content, counts }
}

/** Errors before warnings before what is for information, each in their order. */
function gravestFirst(findings: readonly Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, info: 2 } as const
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])
}

function unitScope({ lookup }: Budget, unitCode: string | undefined): ReportContent['scope'] {
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
