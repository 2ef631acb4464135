import { filled, sheetTexts } from '../../texts/sheets.ts'
import { periodsOf } from '../../core/budget/periods.ts'
import type { LedgerRow } from '../../core/report/ledger.ts'
import { cellAt } from '../address.ts'
import type { BookContent, ReportContent } from '../book-content.ts'
import { planColumn } from '../live/live-ledger.ts'
import { headersOf } from '../own-tables.ts'
import { styles } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import type { FigureName, ShownFigure } from './appendix/shown-figure.ts'
import { enteredSheet } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn, type DraftTable } from './sheet-draft.ts'

const widths: Readonly<Record<string, number>> = {
  Stage: 8,
  From: 12,
  Via: 18,
  To: 14,
  Part: 10,
  Basis: 14,
  Source: 34,
  Date: 12,
}

/** The ledger of the allocation; Appendix A sums it. */
export function allocation(content: BookContent): SheetPlan {
  const { draft, columns, table } = drafted(content)
  return enteredSheet(draft, content, { key: 'Allocation', columns, table, orientation: 'landscape' })
}

/** The movements that are figures of their own, by their cells: those to objectives and goals. */
export function figuresOfAllocation(content: ReportContent): ReadonlyMap<string, ShownFigure> {
  const { table } = drafted(content)
  const figures = new Map<string, ShownFigure>()
  const columns = [...content.years.map(String), planColumn]
  const plan = periodsOf(content.years).at(-1)?.key ?? ''
  content.ledger.forEach((row, at) => {
    const name = nameOf(row)
    if (!name) return
    columns.forEach((header, position) => {
      const centimes =
        header === planColumn ? row.amounts.reduce((sum, amount) => sum + amount, 0) : row.amounts[position]
      figures.set(cellAt(table.firstRow + at, table.columnOf(header)), {
        ...name,
        period: header === planColumn ? plan : header,
        as: 'exact',
        shown: (centimes ?? 0) / 100,
        table: content.titles.Allocation,
        begins: [String(row.stage), row.from, row.via, row.to, row.part],
      })
    })
  })
  return figures
}

function nameOf({ stage, from, to, part }: LedgerRow): Omit<FigureName, 'period'> | undefined {
  if (part === '' || stage < 3) return undefined
  return { of: `${stage === 3 ? 'output' : 'objective'}:${from}@${to}`, part }
}

interface Drafted {
  readonly draft: SheetDraft
  readonly columns: readonly DraftColumn[]
  readonly table: DraftTable
}

function drafted(content: ReportContent): Drafted {
  const { years, ledger, tables, titles, asOf } = content
  const draft = new SheetDraft()
  const columns = headersOf('AllocationRows', years).map((header): DraftColumn => ({
    header,
    style: header === 'Stage' ? styles.whole : widths[header] === undefined ? styles.money : styles.code,
    width: widths[header] ?? (header === planColumn ? 17 : 15),
  }))
  const { Allocation: note } = sheetTexts.sheets
  const dated = asOf === undefined ? note : filled(sheetTexts.asOf, { time: asOf, note })
  draft.heading(titles.Allocation, dated, columns.length, 18).next()
  const rows = ledger.map(({ stage, from, via, to, part, basis, source, date, amounts }): PlannedCell[] => [
    stage,
    ...[from, via, to, part, basis, source, date].map((text) => (text === '' ? null : text)),
    ...amounts.map((amount) => amount / 100),
    amounts.reduce((sum, amount) => sum + amount, 0) / 100,
  ])
  return { draft, columns, table: draft.table(tables.AllocationRows, columns, rows) }
}
