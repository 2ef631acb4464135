import { sheetTexts } from '../../texts/sheets.ts'
import type { BookContent } from '../book-content.ts'
import { sumOfAllLines } from '../live/live-source.ts'
import { headersOf } from '../own-tables.ts'
import { ink, styles, type CellStyle } from '../styles.ts'
import type { SheetPlan } from '../write-plan.ts'
import { chooseCode, type ChoiceKind } from './choices.ts'
import { enteredSheet, roomyRows } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn } from './sheet-draft.ts'

/** Rows of a new book that wait to be filled in. */
const spareLines = 40

const columnLooks: Readonly<Record<string, { readonly style: CellStyle; readonly width: number }>> = {
  Line: { style: styles.code, width: 12 },
  Unit: { style: styles.code, width: 7 },
  Activity: { style: styles.code, width: 58 },
  Objective: { style: styles.code, width: 10.5 },
  Output: { style: styles.code, width: 10 },
  Enabler: { style: styles.code, width: 10 },
  Result: { style: styles.oursShort, width: 44 },
  Category: { style: styles.code, width: 10 },
  Fund: { style: styles.code, width: 7 },
  Group: { style: styles.code, width: 15 },
  Note: { style: styles.codeAfter, width: 34 },
}

const choices: readonly ChoiceKind[] = ['Unit', 'Objective', 'Output', 'Enabler', 'Category', 'Fund']

/** The budget lines: nothing stands in them but values, so that they may be sorted, pasted and filtered. */
export function budget(content: BookContent): SheetPlan {
  const { years, rows, tables, titles, planned, live } = content
  const draft = new SheetDraft()
  const columns = headersOf('BudgetLines', years).map((header): DraftColumn => ({
    header,
    ...(columnLooks[header] ?? { style: styles.money, width: 15 }),
  }))
  draft.heading(titles.Budget, sheetTexts.sheets.Budget, columns.length - years.length - 1)
  const firstYear = columns.findIndex(({ header }) => header === String(years[0] ?? '')) + 1
  if (firstYear > 0) {
    const sums = years.map((year, position) => ({
      formula: sumOfAllLines(live, year),
      value: (planned[position] ?? 0) / 100,
    }))
    draft.put(
      [sheetTexts.budgetTotal, ...sums],
      [styles.sumLabel, ...years.map(() => styles.sum)],
      firstYear - 1,
    )
  }
  draft.next()
  const spare = rows.BudgetLines.length === 0 ? spareLines : 0
  const table = draft.table(tables.BudgetLines, columns, rows.BudgetLines, { spare })
  for (const kind of choices) draft.list(chooseCode(SheetDraft.cellsOf(table, kind, roomyRows), kind))
  const both = `AND(${SheetDraft.firstOf(table, 'Enabler')}<>"",${SheetDraft.firstOf(table, 'Output')}<>"")`
  for (const header of ['Output', 'Enabler']) {
    draft.highlight(SheetDraft.cellsOf(table, header, roomyRows), both, alarmed)
  }
  for (const year of years) {
    const cells = SheetDraft.cellsOf(table, String(year), roomyRows)
    draft.highlight(cells, `ISTEXT(${SheetDraft.firstOf(table, String(year))})`, alarmed)
  }
  return enteredSheet(draft, content, {
    key: 'Budget',
    columns,
    table,
    orientation: 'landscape',
    // On A4 its sixteen columns would be too small to read.
    paper: 'a3',
    keep: 1,
  })
}

const alarmed = { color: ink.alarm, fill: ink.alarmFill } as const
