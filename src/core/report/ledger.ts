import type { Allocation, Flow, FlowBasis, PartName, Stage } from '../allocation/allocation.ts'
import { partNames } from '../allocation/allocation.ts'
import { isNil, minus, sumByYear } from '../allocation/by-year.ts'
import { sumByTarget } from '../allocation/plan.ts'
import type { Placement } from '../allocation/placement.ts'
import type { LineTable } from '../budget/line-table.ts'
import type { ByYear } from '../budget/periods.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'

/** Where money of stage 0 comes from: lines tagged in place, or shares of split ones. */
export const ledgerFrom = { lines: 'Lines', splits: 'Splits' } as const

/** Where money goes that reaches nothing further. */
export const ledgerTo = { unallocated: 'unallocated', notLinked: 'notLinked' } as const

/** One movement of the cascade: the rows of a stage and a place sum to what the place took or gave. */
export interface LedgerRow {
  readonly stage: Stage
  readonly from: string
  /** Stage 2: the receiver. Where money stays behind: the name of the finding that says why. */
  readonly via: string
  readonly to: string
  /** The part of the full cost that it carries; none where it stays behind at stages 0 to 2. */
  readonly part: PartName | ''
  readonly basis: FlowBasis['kind'] | ''
  readonly source: string
  readonly date: string
  readonly amounts: ByYear
}

/**
 * The ledger of an allocation: every movement of money, stage by stage in printed order, without empty ones.
 * Stage 0 has one row for the lines and one for the shares that name an output or enabler; with pending
 * items alone (`only`) it has none, and the ledger begins at stage 3.
 */
export function ledgerOf(
  lookup: FrameworkLookup,
  lines: LineTable,
  placement: Placement,
  allocation: Allocation,
): LedgerRow[] {
  const early =
    allocation.pending === 'only'
      ? []
      : [...planned(lookup, lines, placement, allocation), ...pooled(lookup, allocation)]
  return [...early, ...toObjectives(lookup, allocation), ...toGoals(lookup, allocation)].filter(
    ({ amounts }) => !isNil(amounts),
  )
}

function planned(
  lookup: FrameworkLookup,
  lines: LineTable,
  { target }: Placement,
  allocation: Allocation,
): LedgerRow[] {
  const { outputs, enablers } = lookup
  const count = outputs.length + enablers.length
  const byYear = lines.amounts.map((amounts) => sumByTarget(amounts, target, count))
  const received = [...allocation.outputs.map(({ direct }) => direct), ...allocation.pools]
  const placed = received.flatMap((all, at): LedgerRow[] => {
    const { code = '' } = outputs[at] ?? enablers[at - outputs.length] ?? {}
    if (isExcluded(lookup, allocation, at)) return []
    const tagged = byYear.map((sums) => sums[at] ?? 0)
    const row = { stage: 0, via: '', to: code, part: partOf(lookup, at), ...noDriver } as const
    return [
      { ...row, from: ledgerFrom.lines, amounts: tagged },
      { ...row, from: ledgerFrom.splits, amounts: minus(all, tagged) },
    ]
  })
  return [...placed, ...leftAt(allocation, 0)]
}

function isExcluded({ outputs }: FrameworkLookup, { pending }: Allocation, at: number): boolean {
  return pending === 'exclude' && (outputs[at]?.pending ?? false)
}

function partOf({ outputs, enablers }: FrameworkLookup, target: number): PartName {
  if (target < outputs.length) return 'direct'
  return enablers[target - outputs.length]?.receiver === undefined ? 'services' : 'bureau'
}

/** What stays behind at a stage: of stage 0 one row for each reason, since lines are many. */
function leftAt({ unallocated, years }: Allocation, stage: 0 | 1 | 2): LedgerRow[] {
  const left = unallocated.filter((item) => item.stage === stage)
  const rowOf = (from: string, via: string, amounts: ByYear): LedgerRow => {
    return { stage, from, via, to: ledgerTo.unallocated, part: '', ...noDriver, amounts }
  }
  if (stage > 0) return left.map(({ from, reason, amounts }) => rowOf(from, reason, amounts))
  return [...new Set(left.map(({ reason }) => reason))].sort().map((reason) => {
    const amounts = left.filter((item) => item.reason === reason).map((item) => item.amounts)
    return rowOf(ledgerFrom.lines, reason, sumByYear(years.length, amounts))
  })
}

function pooled({ enablers, receivers, outputs }: FrameworkLookup, allocation: Allocation): LedgerRow[] {
  const codeOf = (enabler: number): string => enablers[enabler]?.code ?? ''
  const received = allocation.receiverFlows.map(({ enabler, receiver, amounts, basis }): LedgerRow => {
    const to = receivers[receiver]?.code ?? ''
    return { stage: 1, from: codeOf(enabler), via: '', to, part: 'services', ...shown(basis), amounts }
  })
  const spread = allocation.poolFlows.map(({ enabler, receiver, output, amounts, basis }): LedgerRow => {
    const central = enablers[enabler]?.receiver === undefined
    return {
      stage: 2,
      from: codeOf(enabler),
      via: receivers[receiver]?.code ?? '',
      to: outputs[output]?.code ?? '',
      part: central ? 'services' : 'bureau',
      ...shown(basis),
      amounts,
    }
  })
  return [...received, ...leftAt(allocation, 1), ...spread, ...leftAt(allocation, 2)]
}

function toObjectives({ outputs, objectives }: FrameworkLookup, { outputFlows }: Allocation): LedgerRow[] {
  return outputFlows.flatMap((flow) =>
    flowRows(3, outputs[flow.from]?.code ?? '', objectives[flow.to]?.code ?? '', flow),
  )
}

function toGoals({ objectives, goals }: FrameworkLookup, allocation: Allocation): LedgerRow[] {
  const flows = allocation.goalFlows
  return objectives.flatMap(({ code }, at) => [
    ...flows
      .filter(({ from }) => from === at)
      .flatMap((flow) => flowRows(4, code, goals[flow.to]?.code ?? '', flow)),
    ...partNames.map((part): LedgerRow => {
      const amounts = allocation.notLinked[at]?.[part] ?? []
      return { stage: 4, from: code, via: '', to: ledgerTo.notLinked, part, ...noDriver, amounts }
    }),
  ])
}

function flowRows(stage: Stage, from: string, to: string, { parts, basis }: Flow): LedgerRow[] {
  return partNames.map((part) => {
    return { stage, from, via: '', to, part, ...shown(basis), amounts: parts[part] }
  })
}

const noDriver = { basis: '', source: '', date: '' } as const

function shown(basis: FlowBasis): Pick<LedgerRow, 'basis' | 'source' | 'date'> {
  if (basis.kind !== 'driver') return { ...noDriver, basis: basis.kind }
  return { basis: basis.kind, source: basis.facts.source, date: basis.facts.date }
}
