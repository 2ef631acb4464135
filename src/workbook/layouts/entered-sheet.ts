import { filled, sheetTexts } from '../../texts/sheets.ts'
import { bookTitle } from '../book-title.ts'
import type { BookContent } from '../book-content.ts'
import type { SheetKey } from '../sheet-keys.ts'
import type { PrintPlan, SheetPlan } from '../write-plan.ts'
import type { DraftColumn, DraftTable, SheetDraft } from './sheet-draft.ts'

/** Rows of a table that people fill in are checked and formatted this far down, so that it may grow. */
export const roomyRows = 2_000

interface EnteredLook {
  readonly key: SheetKey
  readonly columns: readonly DraftColumn[]
  readonly table: DraftTable
  readonly orientation?: PrintPlan['orientation']
  readonly paper?: PrintPlan['paper']
  /** Columns at the left that stay in sight. */
  readonly keep?: number
}

/** Finishes a sheet that holds one table: it prints with its headers repeated, and keeps them in sight. */
export function enteredSheet(
  draft: SheetDraft,
  content: BookContent,
  { key, columns, table, orientation = 'portrait', paper = 'a4', keep = 0 }: EnteredLook,
): SheetPlan {
  const name = content.titles[key]
  return draft.sheet({
    key,
    name,
    widths: columns.map(({ width = 14 }) => width),
    freeze: { rows: table.headerRow, columns: keep },
    print: {
      orientation,
      paper,
      titleRows: `${table.headerRow}:${table.headerRow}`,
      footer: filled(sheetTexts.footer, { book: bookTitle(content), sheet: name }),
    },
  })
}
