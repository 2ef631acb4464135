import { rangeAt, type CellRange } from '../../../workbook/address.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import { severalHeaderRows } from '../../../workbook/opened/source-sheets.ts'
import { loaded } from '../excel-run.ts'
import { rangeIn } from '../glance.ts'

/**
 * Merged cells of header rows as they were found, by the header's place and texts. Excel forgets what it could undo
 * where it is asked for merged cells, so it is asked once for each header.
 */
export type KnownMerges = Map<string, readonly CellRange[]>

/** The merged cells in the header rows of sources that have several, by sheet in lower case. */
export async function mergedHeaders(
  context: Excel.RequestContext,
  book: OpenedBook,
  known: KnownMerges,
): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const headers = severalHeaderRows(book).map(({ sheet, headerRows: range }) => {
    const cells = book
      .readSheet(sheet)
      .rows.filter(({ row }) => row >= range.firstRow && row <= range.lastRow)
    return { sheet, range, key: JSON.stringify([sheet, range, cells]) }
  })
  const unknown = headers.filter(({ key }) => !known.has(key))
  const found = await mergedCells(context, unknown)
  unknown.forEach(({ key }, at) => known.set(key, found[at] ?? []))
  const bySheet = new Map<string, readonly CellRange[]>()
  for (const { sheet, key } of headers) {
    const name = sheet.toLowerCase()
    bySheet.set(name, [...(bySheet.get(name) ?? []), ...(known.get(key) ?? [])])
  }
  return bySheet
}

/** The merged cells in blocks of sheets. Excel forgets what it could undo where it is asked. */
export async function mergedCells(
  context: Excel.RequestContext,
  blocks: readonly { readonly sheet: string; readonly range: CellRange }[],
): Promise<readonly (readonly CellRange[])[]> {
  if (blocks.length === 0) return []
  const asked = await loaded(context, () =>
    blocks.map(({ sheet, range: { firstRow, firstColumn, lastRow, lastColumn } }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRange(rangeAt(firstRow, firstColumn, lastRow, lastColumn))
        .getMergedAreasOrNullObject()
        .load('address'),
    ),
  )
  return asked.map((areas) =>
    areas.isNullObject ? [] : addressesIn(areas.address).flatMap((address) => rangeIn(address) ?? []),
  )
}

/** The addresses of `'BR, 2020'!B7:B9,'BR, 2020'!D7`, without their sheet. */
function addressesIn(address: string): readonly string[] {
  return address.replace(/'(?:[^']|'')*'!/g, '').split(',')
}
