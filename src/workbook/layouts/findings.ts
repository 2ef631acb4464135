import { sheetTexts } from '../../texts/sheets.ts'
import { severityWord } from '../../texts/message.ts'
import type { Place } from '../../core/finding.ts'
import type { ToldFinding } from '../../core/report/shapes.ts'
import type { BookContent } from '../book-content.ts'
import { headersOf } from '../own-tables.ts'
import { styles } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { enteredSheet } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn } from './sheet-draft.ts'

const widths: Readonly<Record<string, number>> = {
  Severity: 12,
  Code: 9,
  Where: 22,
  Line: 13,
  'What is found': 70,
  'What to do': 52,
}

/** Everything that was found, each with a link to its cell in this book. */
export function findings(content: BookContent, linkOf: (at: Place) => string | undefined): SheetPlan {
  const { tables, titles } = content
  const draft = new SheetDraft()
  const columns = headersOf('FindingRows', []).map((header): DraftColumn => ({
    header,
    style: header === 'What is found' || header === 'What to do' ? styles.textCell : styles.code,
    width: widths[header] ?? 14,
  }))
  draft.heading(titles.Findings, sheetTexts.sheets.Findings, columns.length, 18).next()
  const rows = content.findings.map((finding) => rowOf(finding, linkOf(finding.at)))
  const none: PlannedCell[] = [null, null, null, null, sheetTexts.findings.none, null]
  const table = draft.table(tables.FindingRows, columns, rows.length > 0 ? rows : [none], {
    fitted: true,
  })
  const severity = SheetDraft.firstOf(table, 'Severity')
  const cells = SheetDraft.cellsOf(table, 'Severity', 1)
  draft.highlight(cells, `${severity}="${severityWord('error')}"`, styles.alarm)
  draft.highlight(cells, `${severity}="${severityWord('warning')}"`, styles.doubt)
  return enteredSheet(draft, content, { key: 'Findings', columns, table, orientation: 'landscape' })
}

function rowOf(
  { severity, code, at, line, message, advice }: ToldFinding,
  link: string | undefined,
): PlannedCell[] {
  // In a book of its own a finding stands where its line was written, not where it was read.
  const where =
    link === undefined ? placeText(at) : { value: link.replace(/^'(.*)'!/, '$1!'), link, style: styles.link }
  return [severityWord(severity), code, where, line ?? null, message, advice]
}

/** A place as people name it: `Budget, row 12, H`. */
function placeText({ source, sheet, row, column }: Place): string {
  const parts = [sheet ?? source, row === null ? '' : `row ${row}`, column ?? '']
  return parts.filter((part) => part !== '').join(', ')
}
