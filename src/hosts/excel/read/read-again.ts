import type { Cell } from '../../../core/budget/cell.ts'
import type { CellRange } from '../../../workbook/address.ts'
import type { LongWork } from '../../../workbook/long-work.ts'
import { patchedBook, type BookPatch, type CellsNow } from '../../../workbook/opened/patched-book.ts'
import type { OpenedBook, SheetRows } from '../../../workbook/opened/opened-book.ts'
import { sheetsOfSources } from '../../../workbook/opened/source-sheets.ts'
import type { ChangedCells } from '../../../workbook/port.ts'
import type { Glance, GlancedSheet } from '../glance.ts'
import { mostCells, rowRuns, rowsOfAddress, type Rows } from './changed-rows.ts'
import { formulaRows } from './formula-rows.ts'
import type { KnownMerges } from './merged-headers.ts'
import { headOf, mergesIn, readAreas, readSheets, sheetsOfTables, unreadAmong } from './read-sheets.ts'
import { SheetArea } from './sheet-area.ts'

/** What is to be read again of a book that is known. */
export interface ToReadAgain {
  readonly book: OpenedBook
  readonly changed: readonly ChangedCells[]
  /** Sheets that are to be read whole, by name. */
  readonly whole: readonly string[]
  /** Sheets that are read although nothing of ours points to them. */
  readonly more: readonly string[]
}

/**
 * Reads again what was changed in a book since it was read: the rows that somebody changed, and the rows that hold
 * formulas, whose results may be other ones; further sheets where they came to be of the book.
 * @returns undefined where that is so much that the book had better be read as a whole
 */
export async function readAgain(
  context: Excel.RequestContext,
  glance: Glance,
  { book, changed, whole, more }: ToReadAgain,
  merges: KnownMerges,
  work: LongWork = {},
): Promise<{ readonly patch: BookPatch; readonly hasFormulas: boolean } | undefined> {
  const head = headOf(glance)
  const anew = new Set(whole.map((name) => name.toLowerCase()))
  const isKnown = ({ name }: GlancedSheet): boolean =>
    !anew.has(name.toLowerCase()) && book.readSheet(name).rows.length > 0
  const sheets = unreadAmong(
    glance,
    [...sheetsOfTables(glance), ...more, ...sheetsOfSources({ ...book, ...head })],
    new Set(),
  )
  const known = sheets.filter(isKnown)
  const formulas = await formulaRows(context, known, { ...book, ...head }, more)
  const cells = await cellsNow(context, known, book, changed, formulas)
  if (!cells) return undefined
  const found = await readSheets(
    context,
    sheets.filter((sheet) => !isKnown(sheet) && sheet.used),
    work,
  )
  const blank = sheets.filter((sheet) => !isKnown(sheet) && !sheet.used)
  const read = new Map<string, SheetRows>([
    ...found,
    ...blank.map(({ name }) => [name.toLowerCase(), { rows: [], merges: [] }] as const),
  ])
  // Sources that were declared meanwhile.
  const seen = new Set(sheets.map(({ name }) => name.toLowerCase()))
  const declared = sheetsOfSources(patchedBook(book, patchOf(head, read, cells)))
  for (const [sheet, rows] of await readSheets(context, unreadAmong(glance, declared, seen), work)) {
    read.set(sheet, rows)
  }
  const now = patchedBook(book, patchOf(head, read, cells))
  for (const [sheet, areas] of await mergesIn(context, glance, now, merges, more)) {
    const { rows, merges: before } = now.readSheet(sheet)
    if (read.has(sheet) || !isSame(areas, before)) read.set(sheet, { rows, merges: areas })
  }
  return { patch: patchOf(head, read, cells), hasFormulas: formulas.size > 0 }
}

/** @returns undefined where it is too much */
async function cellsNow(
  context: Excel.RequestContext,
  known: readonly GlancedSheet[],
  book: OpenedBook,
  changed: readonly ChangedCells[],
  formulas: ReadonlyMap<string, readonly Rows[]>,
): Promise<readonly CellsNow[] | undefined> {
  const areas = known.flatMap(({ name, used }) => {
    const typed = changed.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase())
    const rows = [...typed.flatMap(({ address }) => rowsOfAddress(address)), ...(formulas.get(name) ?? [])]
    const runs = rowRuns(rows, book.readSheet(name), used)
    return runs.map((range) => new SheetArea(name, range))
  })
  if (cellsIn(areas) > mostCells) return undefined
  await readAreas(context, areas)
  const blocks = areas.map((area) => ({ sheet: area.sheet, range: area.range, rows: area.cells() }))
  return blocks.filter((block) => isOther(block, book))
}

/** Whether cells are other ones than those that are known: most formulas give what they gave. */
function isOther({ sheet, range, rows }: CellsNow, book: OpenedBook): boolean {
  const { firstRow, lastRow } = range
  const known = new Map(
    book
      .readSheet(sheet)
      .rows.filter(({ row }) => row >= firstRow && row <= lastRow)
      .map(({ row, cells }) => [row, cells]),
  )
  return rows.some((cells, down) => {
    const before = known.get(firstRow + down) ?? []
    const width = Math.max(cells.length, before.length)
    return Array.from({ length: width }).some((_, at) => textOfCell(cells[at]) !== textOfCell(before[at]))
  })
}

function textOfCell(cell: Cell | undefined): string {
  return cell === '' ? 'null' : JSON.stringify(cell ?? null)
}

function cellsIn(areas: readonly SheetArea[]): number {
  return areas.reduce((sum, { range, width }) => sum + width * (range.lastRow - range.firstRow + 1), 0)
}

function patchOf(
  head: BookPatch['head'],
  read: ReadonlyMap<string, SheetRows>,
  cells: readonly CellsNow[],
): BookPatch {
  return {
    head,
    sheets: [...read].map(([sheet, rows]) => ({ sheet, ...rows })),
    cells: cells.filter(({ sheet }) => !read.has(sheet.toLowerCase())),
  }
}

function isSame(one: readonly CellRange[], other: readonly CellRange[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
