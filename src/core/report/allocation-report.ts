import type { Allocation, Parts } from '../allocation/allocation.ts'
import { fullOf, gatherParts } from '../allocation/by-year.ts'
import { amountOf, periodsOf, type ByYear } from '../budget/periods.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import { decimalOf } from './money.ts'
import { roundedTables } from './rounded.ts'
import { stampOf } from './stamp.ts'
import type { AllocationReport, ByPeriod, FindingCounts, PartsReport } from './shapes.ts'

/**
 * The allocation as the contract shows it: exact amounts as text, and the published tables in units of `unit`.
 * @param unit in main units of the currency: 1000 for CHF 000
 * @param illustrative whether anything in the budget says that it is
 */
export function allocationReport(
  lookup: FrameworkLookup,
  allocation: Allocation,
  unit: number,
  findings: FindingCounts,
  illustrative: boolean,
): AllocationReport {
  const { framework, objectives } = lookup
  const periods = periodsOf(allocation.years)
  const byPeriod = (amounts: ByYear): ByPeriod =>
    Object.fromEntries(periods.map((period) => [period.key, decimalOf(amountOf(period, amounts))]))
  const partsOf = (parts: Parts | undefined): PartsReport => {
    const { direct, bureau, services } = parts ?? { direct: [], bureau: [], services: [] }
    return {
      direct: byPeriod(direct),
      bureau: byPeriod(bureau),
      services: byPeriod(services),
      full: byPeriod(parts ? fullOf(parts) : []),
    }
  }
  const notLinked = allocation.notLinked.map((parts) => ({ parts }))
  const [allNotLinked] = gatherParts(1, allocation.years.length, notLinked, () => 0)
  return {
    framework: framework.id,
    stamp: stampOf(lookup, allocation, illustrative),
    currency: framework.currency ?? 'CHF',
    periods: periods.map(({ key }) => key),
    pending: allocation.pending,
    total: byPeriod(allocation.total),
    notLinked: partsOf(allNotLinked),
    unallocated: allocation.unallocated.map(({ from, stage, reason, amounts }) => ({
      from,
      stage,
      reason,
      amounts: byPeriod(amounts),
    })),
    stages: allocation.stages.map((account) => ({
      stage: account.stage,
      in: byPeriod(account.in),
      out: byPeriod(account.out),
      left: byPeriod(account.left),
    })),
    outputs: lookup.outputs.map(({ code, objective }, at) => ({
      code,
      objective: objectives[objective]?.code ?? '',
      ...partsOf(allocation.outputs[at]),
    })),
    objectives: framework.objectives.map(({ code, sector }, at) => ({
      code,
      sector,
      ...partsOf(allocation.objectives[at]),
    })),
    sectors: framework.sectors.map(({ code }, at) => ({ code, ...partsOf(allocation.sectors[at]) })),
    goals: framework.goals.map(({ code }, at) => ({ code, ...partsOf(allocation.goals[at]) })),
    rounded: roundedTables(framework, allocation, unit),
    findings,
  }
}
