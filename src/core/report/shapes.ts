import type { PartName, PendingMode, Stage } from '../allocation/allocation.ts'
import type { IgnoredBecause, Place, Severity } from '../finding.ts'
import type { RoundedTables } from './rounded.ts'
import type { Stamp } from './stamp.ts'

/** An amount as text in the currency's main unit: `-12.50`. */
export type Decimal = string

/** By period key, in order: the years, the biennia, `plan`. */
export type ByPeriod<Value = Decimal> = Readonly<Record<string, Value>>

export interface FindingCounts {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly ignored: number
}

/** A finding as it is told: with its sentence, and a label for its fix. */
export interface ToldFinding {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly message: string
  /** What to do about it. */
  readonly advice: string
  readonly at: Place
  /** The id of the line it is about, if any. */
  readonly line?: string | null
  readonly fix?: {
    readonly label: string
    readonly changes: readonly { readonly at: Place; readonly old: string; readonly new: string }[]
  }
  /** Why it does not count, if somebody chose to ignore it. */
  readonly ignored?: IgnoredBecause
}

export interface CheckReport {
  readonly valid: boolean
  /** Whether anything in the budget says that it is made up. */
  readonly illustrative: boolean
  readonly counts: FindingCounts
  readonly findings: readonly ToldFinding[]
}

/** Direct, bureau and services parts, and the full cost, each by period. */
export type PartsReport = Readonly<Record<PartName | 'full', ByPeriod>>

export interface AllocationReport {
  readonly framework: string
  readonly stamp: Stamp
  readonly currency: string
  readonly periods: readonly string[]
  readonly pending: PendingMode
  readonly total: ByPeriod
  readonly notLinked: PartsReport
  readonly unallocated: readonly {
    readonly from: string
    readonly stage: 0 | 1 | 2
    readonly reason: string
    readonly amounts: ByPeriod
  }[]
  readonly stages: readonly {
    readonly stage: Stage
    readonly in: ByPeriod
    readonly out: ByPeriod
    readonly left: ByPeriod
  }[]
  readonly outputs: readonly ({ readonly code: string; readonly objective: string } & PartsReport)[]
  readonly objectives: readonly ({ readonly code: string; readonly sector: string } & PartsReport)[]
  readonly sectors: readonly ({ readonly code: string } & PartsReport)[]
  readonly goals: readonly ({ readonly code: string } & PartsReport)[]
  readonly rounded: RoundedTables
  readonly findings: FindingCounts
}

/** One node of an explanation: its parts sum to its amount exactly. */
export interface ExplanationNode {
  readonly what: string
  readonly amount: Decimal
  readonly stage?: Stage
  /** Why this part of the money is here: the driver, link or default that sent it. */
  readonly driver?: Readonly<Record<string, string>>
  /** A leaf that is a line's amount. */
  readonly line?: string
  readonly at?: Place
  readonly activity?: string
  /** Why money stays where it is: the name of a finding. */
  readonly reason?: string
  /** Credits among what fed a flow, shown beside and not counted in it. */
  readonly credits?: readonly { readonly what: string; readonly amount: Decimal }[]
  readonly parts?: readonly ExplanationNode[]
}

export interface Explanation extends ExplanationNode {
  /** The part asked about; the full cost where none was. */
  readonly part?: PartName
  readonly period: string
  /** How the allocation that it is a figure of treats pending items. */
  readonly pending: PendingMode
  /** Whether anything in the budget says that it is made up. */
  readonly illustrative: boolean
  readonly parts: readonly ExplanationNode[]
}
