import { partNames } from '../../core/allocation/allocation.ts'
import type { AllocationReport, ByPeriod, PartsReport } from '../../core/report/shapes.ts'

type Cells = readonly string[]

const header = ['Kind', 'Code', 'Objective', 'Part', 'Period', 'Amount']

/** An allocation in long form, exact: a row for each kind, code, part and period. The parts of a code sum to `full`. */
export function allocationRows(report: AllocationReport): readonly Cells[] {
  const inParts = (kind: string, code: string, objective: string, parts: PartsReport): readonly Cells[] =>
    [...partNames, 'full' as const].flatMap((part) => byPeriod([kind, code, objective, part], parts[part]))
  return [
    header,
    ...byPeriod(['total', '', '', 'full'], report.total),
    ...report.goals.flatMap((goal) => inParts('goal', goal.code, '', goal)),
    ...inParts('notLinked', '', '', report.notLinked),
    ...report.unallocated.flatMap(({ from, amounts }) =>
      byPeriod(['unallocated', from, '', 'full'], amounts),
    ),
    ...report.sectors.flatMap((sector) => inParts('sector', sector.code, '', sector)),
    ...report.objectives.flatMap((objective) => inParts('objective', objective.code, '', objective)),
    ...report.outputs.flatMap((output) => inParts('output', output.code, output.objective, output)),
  ]
}

function byPeriod(cells: Cells, amounts: ByPeriod): readonly Cells[] {
  return Object.entries(amounts).map(([period, amount]) => [...cells, period, amount])
}
