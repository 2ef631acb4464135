import type { LongWork } from '../workbook/long-work.ts'
import type { OpenedBook, SheetRow } from '../workbook/opened/opened-book.ts'
import type { BookPatch } from '../workbook/opened/patched-book.ts'
import type { BookLook } from '../workbook/port.ts'
import type { BookHead, PaneEnd } from './wire.ts'

/** Cells in one message: few enough to be copied in a few milliseconds. */
const cellsAtOnce = 16_000

/** Sheets with all that stands in them. */
type WholeSheets = BookPatch['sheets']

/** Sends a book over. */
export async function sendBook(
  to: PaneEnd,
  look: BookLook,
  { readSheet, ...head }: OpenedBook,
  work: LongWork,
): Promise<void> {
  const sheets = head.sheets.map(({ name }) => ({ sheet: name, ...readSheet(name) }))
  const present = sheets.filter(({ rows, merges }) => rows.length > 0 || merges.length > 0)
  await sendSheets(to, { ...head, look }, present, work)
}

/** Sends sheets over in blocks of rows, and lets the page breathe between them. */
export async function sendSheets(
  { post }: PaneEnd,
  head: BookHead,
  sheets: WholeSheets,
  { progress, signal }: LongWork,
): Promise<void> {
  post({ is: 'head', head })
  const of = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { sheet, rows, merges } of sheets) {
    post({ is: 'rows', sheet, rows: [], merges })
    for (const block of blocksOf(rows)) {
      signal?.throwIfAborted()
      post({ is: 'rows', sheet, rows: block, merges: [] })
      done += block.length
      progress?.(done, of)
      await breath()
    }
  }
}

/** Lets what waits on this thread have its turn: keys, painting, messages. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function* blocksOf(rows: readonly SheetRow[]): Iterable<readonly SheetRow[]> {
  let first = 0
  let cells = 0
  for (const [at, row] of rows.entries()) {
    cells += row.cells.length
    if (cells < cellsAtOnce) continue
    yield rows.slice(first, at + 1)
    first = at + 1
    cells = 0
  }
  if (first < rows.length) yield rows.slice(first)
}
