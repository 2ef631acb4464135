import { fixed, onSheet } from '../address.ts'
import type { BookContent } from '../book-content.ts'
import { bookTitle } from '../book-title.ts'
import { markOf, sheetKeys, type SheetKey } from '../sheet-keys.ts'
import type { NamePlan, SheetPlan, WritePlan } from '../write-plan.ts'
import { allocation } from './allocation.ts'
import { appendixA } from './appendix/appendix-a.ts'
import { budget } from './budget.ts'
import { findings } from './findings.ts'
import { kept } from './kept.ts'
import { lists } from './lists.ts'
import { referenceSheets } from './reference-sheets.ts'
import { ceilings, drivers, goalLinks, revenue, splits } from './small-tables.ts'
import { start } from './start.ts'

/** Lays out a whole book of ours: every sheet in its order, with the hidden names by which they are known. */
export function planBook(content: BookContent): WritePlan {
  const listed = lists(content)
  const others: SheetPlan[] = [
    start(content),
    budget(content),
    splits(content),
    drivers(content),
    goalLinks(content),
    revenue(content),
    ceilings(content),
    appendixA(content),
    allocation(content),
    ...referenceSheets(content),
    listed.sheet,
    kept(content),
  ]
  const sheets = [...others, findings(content, content.linksIn(others))]
  const inOrder = sheetKeys.flatMap((key) => sheets.filter((sheet) => sheet.key === key))
  return {
    title: bookTitle(content),
    sheets: inOrder,
    names: [...inOrder.map(({ key, name }) => markFor(key, name)), ...listed.names],
  }
}

/** The hidden name by which a sheet is known. */
export function markFor(key: SheetKey, title: string): NamePlan {
  return { name: markOf(key), refersTo: onSheet(title, fixed('A1')), hidden: true }
}
