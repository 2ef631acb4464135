import type { Cell } from '../../core/budget/cell.ts'
import type { CellRange } from '../address.ts'
import type { OpenedBook, SheetRow, SheetRows } from './opened-book.ts'

/** What became of an open book since it was read: what stands where, and the cells that are other ones. */
export interface BookPatch {
  readonly head: Omit<OpenedBook, 'readSheet'>
  /** Sheets that were read as a whole. */
  readonly sheets: readonly ({ readonly sheet: string } & SheetRows)[]
  /** Cells of the other sheets, the last ones counting. */
  readonly cells: readonly CellsNow[]
}

/** A block of cells as they are now. */
export interface CellsNow {
  readonly sheet: string
  readonly range: CellRange
  readonly rows: readonly (readonly Cell[])[]
}

const nothing: SheetRows = { rows: [], merges: [] }

/** A book as a whole reading would find it now, by what became of it since. */
export function patchedBook(book: OpenedBook, { head, sheets, cells }: BookPatch): OpenedBook {
  // All sheets by name, so that no earlier book is kept alive by a later one.
  const known = new Map(head.sheets.map(({ name }) => [name.toLowerCase(), book.readSheet(name)]))
  for (const { sheet, rows, merges } of sheets) known.set(sheet.toLowerCase(), { rows, merges })
  const blocks = new Map<string, CellsNow[]>()
  for (const block of cells) {
    const key = block.sheet.toLowerCase()
    blocks.set(key, [...(blocks.get(key) ?? []), block])
  }
  for (const [sheet, changed] of blocks) {
    known.set(sheet, withCells(known.get(sheet) ?? nothing, changed))
  }
  return { ...head, readSheet: (name) => known.get(name.toLowerCase()) ?? nothing }
}

function withCells({ rows, merges }: SheetRows, blocks: readonly CellsNow[]): SheetRows {
  const changed = new Map<number, (Cell | undefined)[]>()
  const before = new Map<number, SheetRow['cells']>()
  const touched = new Set(
    blocks.flatMap(({ range, rows: { length } }) => Array.from({ length }, (_, at) => range.firstRow + at)),
  )
  for (const { row, cells } of rows) if (touched.has(row)) before.set(row, cells)
  for (const { range, rows: fresh } of blocks) {
    fresh.forEach((cells, down) => {
      const row = range.firstRow + down
      const now = changed.get(row) ?? Array.from(before.get(row) ?? [])
      changed.set(row, now)
      // A place that was passed over would be a hole, which does not cross to another thread as a blank.
      while (now.length < range.firstColumn - 1) now.push(undefined)
      cells.forEach((cell, right) => (now[range.firstColumn - 1 + right] = cell))
    })
  }
  const present = rows.map((one) => {
    const cells = changed.get(one.row)
    return cells ? { row: one.row, cells } : one
  })
  const added = [...changed].flatMap(([row, cells]) => (before.has(row) ? [] : [{ row, cells }]))
  const all = added.length === 0 ? present : [...present, ...added].sort((a, b) => a.row - b.row)
  return { merges, rows: withoutBlankEnds(added.length === 0 ? all : withoutGaps(all)) }
}

/** A reading goes from the first row that holds anything to the last one. */
function withoutBlankEnds(rows: readonly SheetRow[]): readonly SheetRow[] {
  const first = rows.findIndex(holdsAnything)
  const last = rows.findLastIndex(holdsAnything)
  return first === 0 && last === rows.length - 1 ? rows : first < 0 ? [] : rows.slice(first, last + 1)
}

function withoutGaps(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.flatMap((one, at) => {
    const next = rows[at + 1]?.row ?? one.row + 1
    const blank = Array.from({ length: next - one.row - 1 }, (_, more) => ({
      row: one.row + 1 + more,
      cells: [],
    }))
    return [one, ...blank]
  })
}

function holdsAnything({ cells }: SheetRow): boolean {
  return cells.some((cell) => cell !== null && cell !== undefined && cell !== '')
}
