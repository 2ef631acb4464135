import type { AllocationReport } from '../../core/report/shapes.ts'
import { grouped } from '../../texts/amount-words.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'

const stageNames = {
  0: 'Lines to outputs and pools',
  1: 'Central pools to receivers',
  2: 'Pools to outputs',
  3: 'Outputs to objectives',
  4: 'Objectives to goals',
} as const

/** What went into each stage over the whole plan, exact: in = out + left. */
export function stagesText({ stages, currency }: AllocationReport, page: Page): string {
  const columns = [
    { heading: `Stage (${currency}, in = out + left)`, kind: 'words' },
    { heading: 'In', kind: 'number' },
    { heading: 'Out', kind: 'number' },
    { heading: 'Left', kind: 'number' },
  ] as const
  const rows = stages.map((account) => ({
    cells: [
      `${account.stage} ${stageNames[account.stage]}`,
      ...[account.in, account.out, account.left].map(({ plan }) => grouped(plan ?? '0.00')),
    ],
  }))
  return textTable(columns, rows, page)
}
