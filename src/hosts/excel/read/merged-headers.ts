import { onSheet, rangeAt, type CellRange } from '../../../workbook/address.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import { severalHeaderRows } from '../../../workbook/opened/source-sheets.ts'
import { send } from '../excel-run.ts'
import { rangeIn } from '../glance.ts'

/**
 * Merged cells of header rows as they were found, by the header's place and texts. Excel forgets what it could undo
 * where it is asked for merged cells, so it is asked once for each header.
 */
export type KnownMerges = Map<string, readonly CellRange[]>

/** The merged cells in the header rows of sources that have several, by sheet. */
export async function mergedHeaders(
  context: Excel.RequestContext,
  book: OpenedBook,
  known: KnownMerges,
): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const headers = severalHeaderRows(book).map(({ sheet, headerRows }) => {
    const { firstRow, firstColumn, lastRow, lastColumn } = headerRows
    const address = rangeAt(firstRow, firstColumn, lastRow, lastColumn)
    const cells = book.readSheet(sheet).rows.filter(({ row }) => row >= firstRow && row <= lastRow)
    return { sheet, address, key: JSON.stringify([onSheet(sheet, address), cells]) }
  })
  const unknown = headers.filter(({ key }) => !known.has(key))
  if (unknown.length > 0) {
    const asked = unknown.map(({ sheet, address, key }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address)
      return { key, areas: range.getMergedAreasOrNullObject() }
    })
    await send(context, () => {
      for (const { areas } of asked) areas.load('address')
    })
    for (const { key, areas } of asked) {
      const blocks = areas.isNullObject ? [] : areas.address.split(',')
      known.set(
        key,
        blocks.flatMap((block) => rangeIn(block) ?? []),
      )
    }
  }
  const bySheet = new Map<string, readonly CellRange[]>()
  for (const { sheet, key } of headers) {
    bySheet.set(sheet.toLowerCase(), [...(bySheet.get(sheet.toLowerCase()) ?? []), ...(known.get(key) ?? [])])
  }
  return bySheet
}
