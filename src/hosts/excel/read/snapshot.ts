import type { LongWork } from '../../../workbook/long-work.ts'
import type { OpenedBook, SheetRows } from '../../../workbook/opened/opened-book.ts'
import { sheetsOfSources } from '../../../workbook/opened/source-sheets.ts'
import type { Glance } from '../glance.ts'
import type { KnownMerges } from './merged-headers.ts'
import { headOf, mergesIn, readSheets, sheetsOfTables, unreadAmong } from './read-sheets.ts'

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
  const read = new Map<string, SheetRows>()
  const book: OpenedBook = {
    ...headOf(glance),
    readSheet: (name) => read.get(name.toLowerCase()) ?? { rows: [], merges: [] },
  }
  const readMore = async (names: readonly string[]): Promise<void> => {
    const found = await readSheets(context, unreadAmong(glance, names, read), work)
    for (const [sheet, rows] of found) read.set(sheet, rows)
  }
  await readMore([...sheetsOfTables(glance), ...more])
  await readMore(sheetsOfSources(book))
  for (const [sheet, merges] of await mergesIn(context, glance, book, known, more)) {
    read.set(sheet, { ...book.readSheet(sheet), merges })
  }
  return book
}
