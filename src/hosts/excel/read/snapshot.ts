import type { LongWork } from '../../../workbook/long-work.ts'
import type { OpenedBook, SheetRows } from '../../../workbook/opened/opened-book.ts'
import { sheetsOfSources } from '../../../workbook/opened/source-sheets.ts'
import { ownTables } from '../../../workbook/own-tables.ts'
import type { SheetKey } from '../../../workbook/sheet-keys.ts'
import type { Glance } from '../glance.ts'
import { ownPartsIn } from '../own-parts.ts'
import { readInPieces } from './in-pieces.ts'
import { mergedCells, mergedHeaders, type KnownMerges } from './merged-headers.ts'
import { SheetArea } from './sheet-area.ts'

/** Our sheets that nobody reads back: they are made from the others. */
const unread: readonly SheetKey[] = ['Appendix A', 'Findings', 'Explanation']

const names = new Set(
  Object.keys(ownTables).flatMap((name) => [name, `${name}_RBB`].map((one) => one.toLowerCase())),
)

/**
 * Reads what an open book holds as it is at one moment: the sheets on which our tables stand and those of its
 * sources. How many round trips that takes depends on how much there is, and else on nothing.
 * @param more further sheets to be read, by name, with their merged cells
 */
export async function snapshotOf(
  context: Excel.RequestContext,
  glance: Glance,
  known: KnownMerges,
  work: LongWork = {},
  more: readonly string[] = [],
): Promise<OpenedBook> {
  const { sheets: ownSheets } = ownPartsIn(glance)
  const left = new Set(unread.map((key) => ownSheets.get(key)))
  const read = new Map<string, SheetRows>()
  const book: OpenedBook = {
    file: glance.file,
    sheets: glance.sheets,
    tables: glance.tables,
    names: glance.names,
    readSheet: (name) => read.get(name.toLowerCase()) ?? { rows: [], merges: [] },
  }
  const withTables = glance.tables.filter(({ name }) => names.has(name.toLowerCase()))
  await readSheets([...withTables.map(({ sheet }) => sheet), ...more])
  await readSheets(sheetsOfSources(book))
  for (const [sheet, merges] of await mergedHeaders(context, book, known)) {
    read.set(sheet, { ...book.readSheet(sheet), merges })
  }
  // Where a person is about to show her budget, its header rows may be merged anywhere.
  const shown = glance.sheets.flatMap(({ name: sheet, used: range }) =>
    range && more.some((one) => one.toLowerCase() === sheet.toLowerCase()) ? [{ sheet, range }] : [],
  )
  const merged = await mergedCells(context, shown)
  shown.forEach(({ sheet }, at) => {
    read.set(sheet.toLowerCase(), { ...book.readSheet(sheet), merges: merged[at] ?? [] })
  })
  return book

  async function readSheets(wanted: readonly string[]): Promise<void> {
    const keys = new Set(wanted.map((name) => name.toLowerCase()))
    const areas = glance.sheets
      .filter(({ name }) => keys.has(name.toLowerCase()) && !read.has(name.toLowerCase()) && !left.has(name))
      .flatMap(({ name, used }) => (used ? [new SheetArea(name, used)] : []))
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
    for (const area of areas) read.set(area.sheet.toLowerCase(), { rows: area.sheetRows(), merges: [] })
  }
}
