import { sheetTexts } from '../../texts/sheets.ts'
import type { BookContent } from '../book-content.ts'
import { frameworkRows } from '../framework-rows.ts'
import { headersOf } from '../own-tables.ts'
import { referenceKeys } from '../sheet-keys.ts'
import { showsEnabler, showsSector } from '../scope.ts'
import { styles, type CellStyle } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { enteredSheet } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn } from './sheet-draft.ts'

type ReferenceKey = (typeof referenceKeys)[number]

const looks: Readonly<Record<string, readonly [CellStyle, number]>> = {
  Code: [styles.code, 10],
  Goal: [styles.code, 8],
  Objective: [styles.code, 10],
  Objectives: [styles.textCell, 24],
  Sector: [styles.code, 9],
  Unit: [styles.code, 8],
  Pending: [styles.code, 10],
  Title: [styles.textCell, 34],
  Keywords: [styles.textCell, 26],
  Description: [styles.textCell, 60],
}

/** The framework's own sheets, hidden at first: what a book carries of its framework stands here. */
export function referenceSheets(content: BookContent): SheetPlan[] {
  const rows = frameworkRows(content.lookup.framework)
  return referenceKeys.map((key) => referenceSheet(key, rows[key], content))
}

function referenceSheet(
  key: ReferenceKey,
  rows: readonly (readonly PlannedCell[])[],
  content: BookContent,
): SheetPlan {
  const draft = new SheetDraft()
  const columns = headersOf(key, []).map((header): DraftColumn => {
    const [style, width] = looks[header] ?? [styles.textCell, 52]
    return { header, style, width }
  })
  draft.heading(content.titles[key], sheetTexts.sheets[key], columns.length, 18).next()
  const table = draft.table(content.tables[key], columns, rows, { fitted: true })
  rows.forEach((_, at) => {
    if (!isShown(key, rows[at] ?? [], at, content)) draft.hide(table.firstRow + at)
  })
  const sheet = enteredSheet(draft, content, { key, columns, table, orientation: 'landscape', keep: 1 })
  return { ...sheet, state: 'hidden' }
}

/** In a unit's own book the rows of other sectors and units are folded away. */
function isShown(
  key: ReferenceKey,
  row: readonly PlannedCell[],
  at: number,
  { lookup, scope }: BookContent,
): boolean {
  const cell = (header: string): PlannedCell | undefined => row[headersOf(key, []).indexOf(header)]
  switch (key) {
    case 'Objectives':
      return showsSector(scope, lookup.objectives[at]?.sector ?? -1)
    case 'Outcomes':
    case 'Outputs': {
      const objective = lookup.objectives.find(({ code }) => code === cell('Objective'))
      return showsSector(scope, objective?.sector ?? -1)
    }
    case 'Enablers':
      return showsEnabler(scope, at)
    default:
      return true
  }
}
