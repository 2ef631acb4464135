import { lastColumnOfSheet, lastRowOfSheet, parseRange } from '../../reference.ts'
import type { CellRange } from '../../reference.ts'
import { blockRange } from '../cells.ts'
import { firstOverlap, isFromOneTo, isOnSheet, rangeText } from '../ranges.ts'
import { quoted, refused } from '../refusal.ts'
import type { WrittenSheet } from '../written-book.ts'
import { isColor } from './check-style.ts'

const highestRow = 409.5
const widestColumn = 255

/** Blocks, rows, columns, merged ranges and what stays in sight lie on the sheet, none over another. */
export function checkPlaces(sheet: WrittenSheet): void {
  checkBlocks(sheet)
  checkMerges(sheet)
  const { name, freeze, tabColor } = sheet
  const frozen = freeze !== undefined && !isOnSheet(freeze.rows + 1, freeze.columns + 1)
  if (frozen) throw refused('write-bounds', `what stays in sight of the sheet ${name} is not on it`)
  if (tabColor !== undefined && !isColor(tabColor)) {
    throw refused('write-style', `the colour ${quoted(tabColor)} of the sheet ${name} is not RRGGBB`)
  }
  checkRowsAndColumns(sheet)
}

function checkBlocks({ name, blocks }: WrittenSheet): void {
  const placed = blocks.flatMap((block) => {
    const range = blockRange(block)
    return range ? [{ range }] : []
  })
  const outside = placed.find(
    ({ range }) =>
      !isOnSheet(range.firstRow, range.firstColumn) || !isOnSheet(range.lastRow, range.lastColumn),
  )
  if (outside)
    throw refused('write-bounds', `a block of cells of the sheet ${name} does not lie on the sheet`)
  const [one, other] = firstOverlap(placed) ?? []
  if (one && other) {
    throw refused(
      'write-blocks',
      `the blocks ${rangeText(one.range)} and ${rangeText(other.range)} of the sheet ${name} share cells`,
    )
  }
}

/** Excel merges no cells of a table. */
function checkMerges({ name, merges, tables }: WrittenSheet): void {
  const placed = merges.map((ref) => {
    const range = parseRange(ref)
    if (range === undefined || isOneCell(range)) {
      throw refused(
        'write-merge',
        `the merged range ${quoted(ref)} of the sheet ${name} is no range of several cells`,
      )
    }
    return { range }
  })
  const ofTables = tables.map(({ ref }) => parseRange(ref)).filter((range) => range !== undefined)
  const [one, other] =
    firstOverlap(placed) ?? ofTables.flatMap((range) => firstOverlap([...placed, { range }]) ?? [])
  if (one && other) {
    const both = `${rangeText(one.range)} and ${rangeText(other.range)}`
    throw refused('write-merge', `the ranges ${both} of the sheet ${name} share cells, one of them merged`)
  }
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
  return firstRow === lastRow && firstColumn === lastColumn
}

function checkRowsAndColumns({ name, rows, columns }: WrittenSheet): void {
  const taken = new Set<number>()
  for (const { row, height = 0 } of rows) {
    if (!isFromOneTo(row, lastRowOfSheet) || taken.has(row) || !(height >= 0 && height <= highestRow)) {
      throw refused('write-row', `row ${row} of the sheet ${name} is not on it, named twice or too high`)
    }
    taken.add(row)
  }
  const isWrong = columns.some(({ width }) => !(width >= 0 && width <= widestColumn))
  if (isWrong || columns.length > lastColumnOfSheet) {
    throw refused('write-column', `a column of the sheet ${name} is not on it, or not from 0 to 255 wide`)
  }
}
