import { filled, sheetTexts } from '../../texts/sheets.ts'
import type { BookContent } from '../book-content.ts'
import { planColumn } from '../live/live-ledger.ts'
import { headersOf } from '../own-tables.ts'
import { styles } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { enteredSheet } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn } from './sheet-draft.ts'

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
  const table = draft.table(tables.AllocationRows, columns, rows)
  return enteredSheet(draft, content, { key: 'Allocation', columns, table, orientation: 'landscape' })
}
