import type { LeftOutRow } from '../core/budget/other-rows.ts'
import type { ByYear } from '../core/budget/periods.ts'
import type { Place } from '../core/finding.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import type { LedgerRow } from '../core/report/ledger.ts'
import type { CeilingScope } from '../core/rules/ceiling/ceiling-scope.ts'
import type { AllocationReport, ToldFinding } from '../core/report/shapes.ts'
import type { TieOut } from '../core/report/tie-out.ts'
import type { Digests } from './digests.ts'
import type { LiveRole, LiveSource } from './live/live-source.ts'
import type { OwnTableName } from './own-tables.ts'
import type { Scope } from './scope.ts'
import type { SheetKey } from './sheet-keys.ts'
import type { PlannedCell, SheetPlan } from './write-plan.ts'

export const bookKinds = ['financial-plan', 'operational-plan', 'report'] as const
export type BookKind = (typeof bookKinds)[number]

/** What people enter, by table, in the columns of `own-tables.ts`. */
export type EnteredTable =
  | 'BudgetLines'
  | 'SplitRows'
  | 'DriverRows'
  | 'GoalLinkRows'
  | 'RevenueRows'
  | 'CeilingRows'
  | 'YearRows'
  | 'Sources'
  | 'Columns'
  | 'IgnoredRows'
  | 'TagRules'

export type Rows = readonly (readonly PlannedCell[])[]

/** The lines and years under a ceiling, and what is planned there, in centimes. */
export interface PlannedCeiling extends CeilingScope {
  readonly planned: number
}

/** All that stands in a book of ours: every sheet is laid out from this and nothing else. */
export interface BookContent {
  readonly kind: BookKind
  readonly lookup: FrameworkLookup
  readonly years: readonly number[]
  /** Main units of the currency in one unit of the published tables. */
  readonly unit: number
  /** Whose book it is, where it is not that of the whole organisation. */
  readonly scope: Scope | undefined
  /** When it was allocated, as people read it; undefined where nothing was. */
  readonly asOf: string | undefined
  /** The files that lines were read from. */
  readonly files: readonly string[]
  readonly rows: Readonly<Record<EnteredTable, Rows>>
  readonly report: AllocationReport
  readonly ledger: readonly LedgerRow[]
  readonly tieOut: TieOut
  /** Rows of the sources that are no lines, and so are not counted. */
  readonly leftOut: readonly LeftOutRow[]
  /** All readable amounts of the lines by year, in centimes. */
  readonly planned: ByYear
  /** Expected revenue by year, in centimes. */
  readonly revenue: ByYear
  /** For each row of Ceilings, what falls under it; undefined where nothing could. */
  readonly ceilings: readonly (PlannedCeiling | undefined)[]
  readonly live: readonly LiveSource[]
  /** The texts in use that stand for an item: its code, and other spellings that lines have. */
  readonly spellingsOf: (role: LiveRole, at: number) => readonly string[]
  /** Of what the allocation was made from, where there is one. */
  readonly digests: Partial<Digests> | undefined
  readonly findings: readonly ToldFinding[]
  /** Where the cell of a finding stands among laid-out sheets, such as `'Budget'!H12`, if it does. */
  readonly linksIn: (sheets: readonly SheetPlan[]) => (at: Place) => string | undefined
  /** What our sheets and tables are called in this book. */
  readonly titles: Readonly<Record<SheetKey, string>>
  readonly tables: Readonly<Record<OwnTableName, string>>
}

/** What Appendix A is laid out from: all but what people entered, and links between sheets. */
export type ReportContent = Omit<BookContent, 'rows' | 'linksIn'>
