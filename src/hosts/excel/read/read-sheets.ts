import type { CellRange } from '../../../workbook/address.ts'
import type { LongWork } from '../../../workbook/long-work.ts'
import type { OpenedBook, SheetRows } from '../../../workbook/opened/opened-book.ts'
import { ownTables } from '../../../workbook/own-tables.ts'
import type { SheetKey } from '../../../workbook/sheet-keys.ts'
import type { Glance, GlancedSheet } from '../glance.ts'
import { ownPartsIn } from '../own-parts.ts'
import { readInPieces } from './in-pieces.ts'
import { mergedCells, mergedHeaders, type KnownMerges } from './merged-headers.ts'
import { SheetArea } from './sheet-area.ts'

/** Our sheets that nobody reads back: they are made from the others. */
const unread: readonly SheetKey[] = ['Appendix A', 'Findings', 'Explanation']

const names = new Set(
  Object.keys(ownTables).flatMap((name) => [name, `${name}_RBB`].map((one) => one.toLowerCase())),
)

/** A book without what stands in its sheets. */
export function headOf({ file, sheets, tables, names: defined }: Glance): Omit<OpenedBook, 'readSheet'> {
  return { file, sheets: sheets.map(({ name }) => ({ name })), tables, names: defined }
}

/** The sheets on which tables stand that bear our names. */
export function sheetsOfTables({ tables }: Pick<Glance, 'tables'>): readonly string[] {
  return tables.filter(({ name }) => names.has(name.toLowerCase())).map(({ sheet }) => sheet)
}

/** Of some sheets, by name, those that are to be read and were not. */
export function unreadAmong(
  glance: Glance,
  wanted: readonly string[],
  read: { readonly has: (name: string) => boolean },
): readonly GlancedSheet[] {
  const keys = new Set(wanted.map((name) => name.toLowerCase()))
  const { sheets: own } = ownPartsIn(glance)
  const left = new Set(unread.map((key) => own.get(key)))
  return glance.sheets.filter(
    ({ name }) => keys.has(name.toLowerCase()) && !read.has(name.toLowerCase()) && !left.has(name),
  )
}

/** Reads sheets whole, but for their merged cells; by name in lower case. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly GlancedSheet[],
  work: LongWork,
): Promise<ReadonlyMap<string, SheetRows>> {
  const areas = sheets.flatMap(({ name, used }) => (used ? [new SheetArea(name, used)] : []))
  await readAreas(context, areas, work)
  return new Map(areas.map((area) => [area.sheet.toLowerCase(), { rows: area.sheetRows(), merges: [] }]))
}

/** Reads areas, first their values and then what those do not tell. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  work: LongWork = {},
): Promise<void> {
  if (areas.length === 0) return
  await readInPieces(
    context,
    areas.map((area) => area.values()),
    work,
  )
  await readInPieces(
    context,
    areas.flatMap((area) => area.details()),
  )
}

/**
 * The merged cells that matter, by sheet in lower case: those of header rows, and all of the sheets in `more`, where
 * a person is about to show her budget and the header rows may be merged anywhere.
 */
export async function mergesIn(
  context: Excel.RequestContext,
  { sheets }: Glance,
  book: OpenedBook,
  known: KnownMerges,
  more: readonly string[],
): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const headers = await mergedHeaders(context, book, known)
  const shown = sheets.flatMap(({ name: sheet, used: range }) =>
    range && more.some((one) => one.toLowerCase() === sheet.toLowerCase()) ? [{ sheet, range }] : [],
  )
  const merged = await mergedCells(context, shown)
  return new Map([
    ...headers,
    ...shown.map(({ sheet }, at) => [sheet.toLowerCase(), merged[at] ?? []] as const),
  ])
}
