import { HostError } from '../../../workbook/host-error.ts'
import type { OpenedBook } from '../../../workbook/opened/opened-book.ts'
import { placedTables } from '../../../workbook/opened/reader-of.ts'
import { loaded } from '../excel-run.ts'
import type { GlancedSheet } from '../glance.ts'
import { rowsOfAddress, type Rows } from './changed-rows.ts'

/** Rows below a table that are looked at as well, for lines that it was not extended to. */
const rowsBelow = 200

/**
 * The rows with formulas in the tables of a book, by sheet: what they give may be other after anything was changed.
 * Formulas elsewhere are read by nobody, but on the sheets in `more`.
 */
export async function formulaRows(
  context: Excel.RequestContext,
  sheets: readonly GlancedSheet[],
  book: OpenedBook,
  more: readonly string[],
): Promise<ReadonlyMap<string, readonly Rows[]>> {
  const meant = rowsThatCount(book, more)
  const asked = await loaded(context, () =>
    sheets
      .filter(({ name, used }) => used && meant.has(name.toLowerCase()))
      .map(({ name }) => ({
        name,
        areas: context.workbook.worksheets
          .getItem(name)
          .getRange()
          .getSpecialCellsOrNullObject('Formulas')
          .load('address'),
      })),
  )
  const found = asked.map(({ name, areas }) => {
    const rows = areas.isNullObject ? [] : rowsOfAddress(withoutSheets(areas.address))
    const counting = meant.get(name.toLowerCase()) ?? []
    const inTables = rows.filter((one) =>
      counting.some(({ firstRow, lastRow }) => one.firstRow <= lastRow && firstRow <= one.lastRow),
    )
    return [name, inTables] as const
  })
  return new Map(found.filter(([, rows]) => rows.length > 0))
}

/** The rows of tables and of their headers, by sheet in lower case. */
function rowsThatCount(book: OpenedBook, more: readonly string[]): ReadonlyMap<string, readonly Rows[]> {
  const rows = new Map<string, Rows[]>()
  const add = (sheet: string, one: Rows): void => {
    const key = sheet.toLowerCase()
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  for (const sheet of more) add(sheet, { firstRow: 1, lastRow: Infinity })
  for (const { info, data } of tablesIn(book)) {
    if (info.sheet === null) continue
    add(info.sheet, { firstRow: info.headerRow, lastRow: data.lastRow + rowsBelow })
  }
  return rows
}

function tablesIn(book: OpenedBook): ReturnType<typeof placedTables> {
  try {
    return placedTables(book)
  } catch (error) {
    // A book whose sources cannot be followed is told to be one by whoever reads it.
    if (error instanceof HostError) return []
    throw error
  }
}

/** The blocks of `'BR, 2020'!B7:B9,'BR, 2020'!D7` without their sheet. */
function withoutSheets(address: string): string {
  return address.replace(/'(?:[^']|'')*'!/g, '').replace(/[^,!']+!/g, '')
}
