import { partNames, type PartName, type PendingMode, type Stage } from '../core/allocation/allocation.ts'
import type { FrameworkLookup } from '../core/framework/lookup.ts'
import { centimesOf } from '../core/report/centimes-of.ts'
import type { AllocationReport, ByPeriod, PartsReport } from '../core/report/shapes.ts'

/** By what the money of an allocation is shown. */
export const allocationKinds = ['goal', 'objective', 'sector', 'output'] as const
export type AllocationKind = (typeof allocationKinds)[number]

export interface FiguresQuery {
  readonly period: string
  readonly by: AllocationKind
}

/** A row of the picture and of its table, in centimes. */
export interface AllocationRow {
  /** As it is explained: `goal:G.1`, `notLinked`. */
  readonly of: string
  readonly code: string
  readonly title: string
  readonly parts: Readonly<Record<PartName, number>>
  readonly full: number
}

/** An allocation in the few figures that are looked at first, in centimes. */
export interface AllocationFigures {
  readonly periods: readonly string[]
  /** The period of the figures: the plan where the budget has not the one that was asked for. */
  readonly period: string
  readonly pending: PendingMode
  readonly currency: string
  readonly total: number
  readonly allocated: number
  readonly notAllocated: number
  readonly notLinked: number
  /**
   * The stages at which, in any period, what goes in is not what comes out and what is left: none, unless the engine is
   * at fault.
   */
  readonly failing: readonly Stage[]
  /** Whether any money reaches a goal, or there is none that could. */
  readonly hasGoals: boolean
  readonly illustrative: boolean
  readonly errors: number
  /** Tenths of a percent of the plan that direct cost decided, because no driver applies. */
  readonly onDefaultBasis: number
  /** Published cells that are not the nearest whole number. */
  readonly movedCells: number
  readonly rows: readonly AllocationRow[]
}

/** The figures of an allocation in one period, and its rows by goals, objectives, sectors or outputs. */
export function allocationFigures(
  report: AllocationReport,
  lookup: FrameworkLookup,
  { period: wanted, by }: FiguresQuery,
): AllocationFigures {
  const period = report.periods.includes(wanted) ? wanted : 'plan'
  const at = (amounts: Readonly<Record<string, string>>): number => centimesOf(amounts[period] ?? '0.00')
  const total = at(report.total)
  const notAllocated = report.unallocated.reduce((sum, { amounts }) => sum + at(amounts), 0)
  const row = (of: string, code: string, title: string, parts: PartsReport): AllocationRow => ({
    of,
    code,
    title,
    parts: { direct: at(parts.direct), bureau: at(parts.bureau), services: at(parts.services) },
    full: at(parts.full),
  })
  const titled = titlesIn(lookup)
  const items = {
    goal: report.goals,
    objective: report.objectives,
    sector: report.sectors,
    output: report.outputs,
  }
  const rows = items[by].map((item) => row(`${by}:${item.code}`, item.code, titled[by](item.code), item))
  return {
    periods: report.periods,
    period,
    pending: report.pending,
    currency: report.currency,
    total,
    allocated: total - notAllocated,
    notAllocated,
    notLinked: at(report.notLinked.full),
    failing: report.stages.filter((stage) => !isBalanced(stage, report.periods)).map(({ stage }) => stage),
    hasGoals: report.goals.some(({ full }) => holdsMoney(full)) || !holdsMoney(report.notLinked.full),
    illustrative: report.stamp.illustrative,
    errors: report.findings.error,
    onDefaultBasis: report.stamp.onDefaultBasis,
    movedCells: report.rounded.log.length,
    rows: by === 'goal' ? [...rows, row('notLinked', '', '', report.notLinked)] : rows,
  }
}

function holdsMoney(amounts: ByPeriod): boolean {
  return Object.values(amounts).some((amount) => centimesOf(amount) !== 0)
}

function isBalanced(stage: AllocationReport['stages'][number], periods: readonly string[]): boolean {
  const at = (amounts: ByPeriod, period: string): number => centimesOf(amounts[period] ?? '0.00')
  return periods.every((period) => at(stage.in, period) === at(stage.out, period) + at(stage.left, period))
}

/** The sum of rows: all allocated money, whatever they are by. */
export function sumOfRows(
  rows: readonly AllocationRow[],
): AllocationRow['parts'] & { readonly full: number } {
  const sum = (of: (row: AllocationRow) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const [direct, bureau, services] = partNames.map((part) => sum(({ parts }) => parts[part]))
  return { direct: direct ?? 0, bureau: bureau ?? 0, services: services ?? 0, full: sum(({ full }) => full) }
}

function titlesIn(lookup: FrameworkLookup): Readonly<Record<AllocationKind, (code: string) => string>> {
  const { goals, objectives, outputs, framework } = lookup
  return {
    goal: (code) => goals.find((item) => item.code === code)?.title ?? '',
    objective: (code) => objectives.find((item) => item.code === code)?.title ?? '',
    sector: (code) => framework.sectors.find((item) => item.code === code)?.name ?? '',
    output: (code) => outputs.find((item) => item.code === code)?.text ?? '',
  }
}
