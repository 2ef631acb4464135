import type { AgedPart } from '../core/budget/aged-part.ts'
import type { Budget } from '../core/budget/budget.ts'
import { holdsIllustrative } from '../core/budget/illustrative.ts'
import { isUntagged } from '../core/budget/mappings.ts'
import type { FindingCounts } from '../core/report/shapes.ts'
import { allocationInput } from '../core/rules/check-budget.ts'
import type { BookKind } from '../workbook/book-content.ts'
import type { BookLook } from '../workbook/port.ts'
import { referenceKeys, type SheetKey } from '../workbook/sheet-keys.ts'
import { isSameName, type DeclaredSource } from './adopt/declared-source.ts'
import type { BookSettings } from './book-settings.ts'
import { poolsOnDefaultBasis } from './default-basis.ts'

/** Lines, and their money in centimes over all years. */
export interface LinesAndMoney {
  readonly lines: number
  readonly centimes: number
}

/** A place where lines stand; of one that is not in use nothing is read. */
export interface SourceSummary {
  readonly name: string
  readonly sheet: string | null
  readonly inUse: boolean
  /** Undefined where it is not in use. */
  readonly holds: LinesAndMoney | undefined
  /** Main units of the currency in one unit of its amounts; undefined where it is not in use. */
  readonly amountUnit: 1 | 1000 | undefined
  /** Whether it has a column for tags; undefined where it is not in use. */
  readonly hasTags: boolean | undefined
}

/** How far a plan has come: what the checklist of the Plan view shows. */
export interface PlanSummary {
  readonly kind: BookKind
  readonly unitCode: string | undefined
  readonly framework: {
    readonly id: string
    readonly title: string
    readonly version: string | undefined
    readonly status: 'draft' | 'adopted' | undefined
    /** The framework's own period. */
    readonly years: readonly number[]
    readonly currency: string
  }
  /** The years of the budget. */
  readonly years: readonly number[]
  readonly illustrative: boolean
  /** The sheets that carry a framework: how many of them the book has; undefined without a look at the book. */
  readonly frameworkSheets:
    { readonly present: number; readonly of: number; readonly hidden: number } | undefined
  readonly sources: readonly SourceSummary[]
  readonly lines: LinesAndMoney & {
    /** How many sheets or files they stand in; a source without any line is no place of lines. */
    readonly sheets: number
  }
  /** Lines without any tag or share. */
  readonly untagged: LinesAndMoney
  /** Objectives whose links lead to a goal, of all. */
  readonly links: { readonly linked: number; readonly of: number }
  /** Enablers whose pools are spread by direct cost, because no driver says otherwise, of all. */
  readonly defaultBasis: { readonly enablers: number; readonly of: number }
  readonly revenueRows: number
  readonly ceilingRows: number
  readonly appendixA: {
    /** When the book was allocated, as people read it; undefined where it never was. */
    readonly asOf: string | undefined
    /** What has changed since. */
    readonly aged: readonly AgedPart[]
  }
  readonly findings: FindingCounts | undefined
}

/** What else is known of an open book. */
export interface SummaryFacts {
  readonly look?: Pick<BookLook, 'ownSheets' | 'sheets'> | undefined
  /** The sources that the book declares, those that are not in use too. */
  readonly declared?: readonly DeclaredSource[] | undefined
  readonly findings?: FindingCounts | undefined
}

const carriers: readonly SheetKey[] = [...referenceKeys, 'Lists']

/** Sums up how far a plan has come. Writes nothing. */
export function planSummary(
  budget: Budget,
  { kind, unitCode, asOf }: Pick<BookSettings, 'kind' | 'unitCode' | 'asOf'>,
  { look, declared = [], findings }: SummaryFacts = {},
): PlanSummary {
  const { lookup, lines } = budget
  const { id, title = id, version, status, years, currency = 'CHF' } = lookup.framework
  const sources = sourcesOf(budget)
  return {
    kind,
    unitCode,
    framework: { id, title, version, status, years, currency },
    years: lines.years,
    illustrative: holdsIllustrative(budget),
    frameworkSheets: look && sheetsIn(look),
    sources: [
      ...sources,
      ...declared
        .filter(({ texts }) => !sources.some(({ name }) => isSameName(name, texts.Source)))
        .map(({ texts }) => ({
          name: texts.Source,
          sheet: texts.Sheet === '' ? null : texts.Sheet,
          inUse: false,
          holds: undefined,
          amountUnit: undefined,
          hasTags: undefined,
        })),
    ],
    lines: {
      ...moneyOf(budget, () => true),
      sheets: new Set(sources.filter(({ holds }) => holds.lines > 0).map(({ name, sheet }) => sheet ?? name))
        .size,
    },
    untagged: moneyOf(budget, untaggedIn(budget)),
    links: { linked: allocationInput(budget).links.size, of: lookup.objectives.length },
    defaultBasis: { enablers: poolsOnDefaultBasis(budget), of: lookup.enablers.length },
    revenueRows: budget.revenue.length,
    ceilingRows: budget.ceilings.length,
    appendixA: { asOf, aged: budget.aged ?? [] },
    findings,
  }
}

function sourcesOf(budget: Budget): readonly (SourceSummary & { readonly holds: LinesAndMoney })[] {
  const { source, sources } = budget.lines
  return sources.map(({ name, sheet, format, header }, at) => ({
    name,
    sheet,
    inUse: true,
    holds: moneyOf(budget, (line) => source[line] === at),
    amountUnit: format.scale === 5 ? 1000 : 1,
    hasTags: header.columns.Output !== undefined || header.columns.Enabler !== undefined,
  }))
}

/** Tells of a line whether it carries no tag and no row of Splits names it. */
function untaggedIn({ mappings, splits, lines }: Budget): (line: number) => boolean {
  const untagged = mappings.mappings.map(isUntagged)
  return (line) => untagged[mappings.of[line] ?? -1] === true && !splits.byLine.has(lines.id[line] ?? '')
}

function moneyOf({ lines: { count, amounts } }: Budget, isMeant: (line: number) => boolean): LinesAndMoney {
  let lines = 0
  let centimes = 0
  for (let line = 0; line < count; line++) {
    if (!isMeant(line)) continue
    lines += 1
    for (const year of amounts) centimes += year[line] ?? 0
  }
  return { lines, centimes }
}

function sheetsIn({
  ownSheets,
  sheets,
}: Pick<BookLook, 'ownSheets' | 'sheets'>): PlanSummary['frameworkSheets'] {
  const hidden = sheets.filter(({ key, isVisible }) => !isVisible && carriers.some((one) => one === key))
  return {
    present: carriers.filter((key) => ownSheets.has(key)).length,
    of: carriers.length,
    hidden: hidden.length,
  }
}
