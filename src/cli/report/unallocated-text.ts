import type { AllocationReport } from '../../core/report/shapes.ts'
import { decimalOf } from '../../core/report/money.ts'
import { centimesOf } from '../../core/report/centimes-of.ts'
import { grouped } from '../../texts/amount-words.ts'
import { counted } from './count-text.ts'
import type { Page } from './style.ts'
import { textTable } from './text-table.ts'

const shownRows = 10

/** What stays behind and why: the largest amounts first, then how much the others are. */
export function unallocatedText({ unallocated, currency }: AllocationReport, page: Page): string {
  if (unallocated.length === 0) return 'Everything is allocated: no money stays behind at stages 0 to 2.'
  const rows = unallocated.map((row) => ({ ...row, plan: centimesOf(row.amounts.plan ?? '0') }))
  const sorted = [...rows].sort((a, b) => Math.abs(b.plan) - Math.abs(a.plan))
  const others = sorted.slice(shownRows)
  const rest = others.reduce((sum, { plan }) => sum + plan, 0)
  const more = {
    cells: [`… and ${counted(others.length, 'other')}`, '', '', grouped(decimalOf(rest))],
  }
  const columns = [
    { heading: 'Not allocated', kind: 'fill' },
    { heading: 'Stage', kind: 'number' },
    { heading: 'Reason', kind: 'words' },
    { heading: `Plan (${currency})`, kind: 'number' },
  ] as const
  const shown = sorted.slice(0, shownRows).map(({ from, stage, reason, plan }) => ({
    cells: [from, String(stage), reason, grouped(decimalOf(plan))],
  }))
  return textTable(columns, others.length > 0 ? [...shown, more] : shown, page)
}
