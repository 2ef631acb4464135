import type { SheetKey } from '../../../workbook/sheet-keys.ts'
import { columnsFrom } from './present-cells.ts'
import type { PresentSheet } from './present-sheet.ts'
import type { SheetCalls } from './sheet-calls.ts'

/** The journal of interrupted writes stands in the columns of `_rbb` behind these. */
export const columnsOfKept = 23

/** Rows, or whole columns, that are cleared; left out: all of the sheet. */
export type ClearedLines = string | undefined

/** Takes merged cells, formats and links away, and leaves what stands in the cells. */
export function clearLooks(calls: SheetCalls, lines: ClearedLines): void {
  calls.add(
    (sheet) => {
      const range = sheet.getRange(lines)
      range.unmerge()
      range.clear('Hyperlinks')
      range.clear('Formats')
    },
    { calls: 2 },
  )
}

/** Takes rules, sizes, hidden lines, frozen panes and page breaks away; Excel finds heights for itself then. */
export function clearFrame(
  calls: SheetCalls,
  lines: ClearedLines,
  used: { readonly rows: string; readonly columns: string },
): void {
  calls.add(
    (sheet) => {
      const range = sheet.getRange(lines)
      range.dataValidation.clear()
      range.conditionalFormats.clearAll()
      range.format.useStandardWidth = true
      sheet.freezePanes.unfreeze()
      sheet.horizontalPageBreaks.removePageBreaks()
      sheet.getRange(used.rows).rowHidden = false
      range.format.autofitRows()
      sheet.getRange(used.columns).columnHidden = false
    },
    { calls: 8 },
  )
}

/** Shows rows and gives them back the height that Excel finds for them. */
export function showRows(calls: SheetCalls, rows: string): void {
  calls.add(
    (sheet) => {
      const range = sheet.getRange(rows)
      range.rowHidden = false
      range.format.autofitRows()
    },
    { calls: 2 },
  )
}

/** All of a sheet that is ours. */
export function ownLines(key: SheetKey): ClearedLines {
  return key === '_rbb' ? columnsFrom(1, columnsOfKept) : undefined
}

/** Shows what filters hide on our sheet: Excel would write into other rows. */
export function clearTableFilters(calls: SheetCalls, { isFiltered, tables }: PresentSheet): void {
  if (isFiltered) calls.add(({ autoFilter }) => autoFilter.clearCriteria())
  for (const { name } of tables.filter((table) => table.isFiltered)) {
    calls.add((sheet) => sheet.tables.getItem(name).clearFilters())
  }
}
