import { parseRange, type CellRange } from '../../../workbook/address.ts'
import { makeMoves, movesBack, type Move } from './aligned-tables.ts'
import { addressOf } from './cell-blocks.ts'
import type { CellContent } from './cell-content.ts'
import { clearTableFilters, ownLines } from './clear-structure.ts'
import { movesOfHead } from './head-rows.ts'
import { refuseProtected } from './in-the-way.ts'
import type { PresentCells } from './present-cells.ts'
import type { PresentSheet } from './present-sheet.ts'
import { SheetPhases } from './sheet-calls.ts'
import type { OldBlock, ReplacedUndo } from './sheets-undo.ts'
import { changing, tagSheet } from './structure-tag.ts'
import { setFormat, writeCells } from './write-cells.ts'
import { ourProtection } from './write-rules.ts'
import { generalFormat } from './written-text.ts'

/** The cells of all blocks, and those between them; undefined where there are none. */
export function rangeOfBlocks(blocks: readonly OldBlock[]): CellRange | undefined {
  const ranges = blocks.map(rangeOf)
  if (ranges.length === 0) return undefined
  return {
    firstRow: Math.min(...ranges.map(({ firstRow }) => firstRow)),
    lastRow: Math.max(...ranges.map(({ lastRow }) => lastRow)),
    firstColumn: Math.min(...ranges.map(({ firstColumn }) => firstColumn)),
    lastColumn: Math.max(...ranges.map(({ lastColumn }) => lastColumn)),
  }
}

/**
 * Gives a sheet the contents back that it had, with its tables in their places.
 * @param held the cells of its blocks with their number formats
 */
export function undoReplaced(
  undo: ReplacedUndo,
  present: PresentSheet,
  held: PresentCells | undefined,
): SheetPhases {
  const { key, tables, blocks, hasNewStructure } = undo
  refuseProtected(key === 'Lists', present)
  const phases = new SheetPhases(present.id)
  const { before, contents, formulas, after } = phases
  const moves = movesFor(undo, present)
  if (present.isProtected) before.add(({ protection }) => protection.unprotect())
  clearTableFilters(before, present)
  if (hasNewStructure) before.add((sheet) => tagSheet(sheet, changing))
  makeMoves(before, moves)
  // What is merged now may lie over cells that held something.
  if (hasNewStructure) before.add((sheet) => sheet.getRange(linesOf(undo)).unmerge())
  for (const { name, ref } of tables) {
    const table = present.tables.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!table) continue
    if (ref === null) before.add((sheet) => sheet.tables.getItem(name).delete())
    else if (addressOf(table.range) !== ref && !undo.isHead)
      before.add((sheet) => sheet.tables.getItem(name).resize(ref))
  }
  for (const block of blocks) {
    const range = rangeOf(block)
    if (moves.length > 0) contents.add((sheet) => setFormat(sheet.getRange(addressOf(range)), generalFormat))
    const cells = {
      contentAt: (row: number, column: number): CellContent => oldAt(block, row, column),
      formatAt: (row: number, column: number): string =>
        moves.length > 0 ? generalFormat : (held?.formatAt(row, column) ?? generalFormat),
    }
    const isMarked = (row: number, column: number): boolean => oldAt(block, row, column) !== null
    writeCells(contents, range, cells, 'values', isMarked)
    writeCells(formulas, range, cells, 'formulas', isMarked)
  }
  if (present.isProtected) after.add(({ protection }) => protection.protect(ourProtection))
  return phases
}

function movesFor({ tables, isHead }: ReplacedUndo, present: PresentSheet): readonly Move[] {
  const wanted = tables.flatMap(({ name, ref }) => (ref === null ? [] : [{ name, ref }]))
  if (!isHead) return movesBack(present.title, wanted, present.tables)
  const [first] = wanted
  const table = present.tables.find(({ name }) => name.toLowerCase() === first?.name.toLowerCase())
  const home = parseRange(first?.ref ?? '')
  return table && home ? movesOfHead(table.range.firstRow - 1, home.firstRow - 1) : []
}

/** The rows of a head, or all of a sheet. */
function linesOf({ key, isHead, tables: [first] }: ReplacedUndo): string | undefined {
  const home = isHead ? parseRange(first?.ref ?? '') : undefined
  return home ? `1:${Math.max(1, home.firstRow - 2)}` : ownLines(key)
}

function rangeOf({ row, column, rows }: OldBlock): CellRange {
  const width = Math.max(1, ...rows.map(({ length }) => length))
  return {
    firstRow: row,
    lastRow: row + rows.length - 1,
    firstColumn: column,
    lastColumn: column + width - 1,
  }
}

/** What a cell held; `''` for nothing, null for one that is left alone. */
function oldAt(
  { row: firstRow, column: firstColumn, rows }: OldBlock,
  row: number,
  column: number,
): CellContent {
  return rows[row - firstRow]?.[column - firstColumn] ?? null
}
