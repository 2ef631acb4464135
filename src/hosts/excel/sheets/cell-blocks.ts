import { rangeAt, type CellRange } from '../../../workbook/address.ts'

/** Whether something holds of a cell; rows and columns count from 1. */
export type CellTest = (row: number, column: number) => boolean

/** The same answers for the cells of a range, each found out once; none beyond it. */
export function remembered(range: CellRange, test: CellTest): CellTest {
  const [height, width] = sizeOf(range)
  const answers = new Uint8Array(height * width)
  for (let down = 0; down < height; down++) {
    for (let across = 0; across < width; across++) {
      if (test(range.firstRow + down, range.firstColumn + across)) answers[down * width + across] = 1
    }
  }
  return (row, column) => {
    const [down, across] = [row - range.firstRow, column - range.firstColumn]
    return across >= 0 && across < width && answers[down * width + across] === 1
  }
}

/** What a cell that is left alone takes in a request, and what another block takes. */
const idleBytes = 5
const blockBytes = 500

/** A few blocks that hold all marked cells of a range, and as little else as is worth a block more. */
export function blocksAround(range: CellRange, isMarked: CellTest): readonly CellRange[] {
  const [rows, columns] = markedLines(range, isMarked)
  const [firstRow, lastRow] = [rows.indexOf(true), rows.lastIndexOf(true)]
  if (firstRow < 0) return []
  const tight: CellRange = {
    firstRow: range.firstRow + firstRow,
    lastRow: range.firstRow + lastRow,
    firstColumn: range.firstColumn + columns.indexOf(true),
    lastColumn: range.firstColumn + columns.lastIndexOf(true),
  }
  const [height, width] = sizeOf(tight)
  const bands = stretches(rows, blockBytes / (idleBytes * width)).map(([first, last]) => ({
    ...tight,
    firstRow: range.firstRow + first,
    lastRow: range.firstRow + last,
  }))
  const strips = stretches(columns, blockBytes / (idleBytes * height)).map(([first, last]) => ({
    ...tight,
    firstColumn: range.firstColumn + first,
    lastColumn: range.firstColumn + last,
  }))
  const parts = strips.length > 1 ? strips : bands
  return parts.length > 1 ? parts.flatMap((part) => blocksAround(part, isMarked)) : [tight]
}

/** Blocks of cells with the same key, none over another; cells without a key are in none. */
export function blocksByKey<Key>(
  range: CellRange,
  keyAt: (row: number, column: number) => Key | undefined,
): ReadonlyMap<Key, readonly CellRange[]> {
  const found = new Map<Key, CellRange[]>()
  let above = new Map<number, { readonly key: Key; readonly block: CellRange }>()
  const close = ({ key, block }: { readonly key: Key; readonly block: CellRange }): void => {
    const blocks = found.get(key)
    if (blocks) blocks.push(block)
    else found.set(key, [block])
  }
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    const open = new Map<number, { readonly key: Key; readonly block: CellRange }>()
    for (const { key, first, last } of runsOf(row, range, keyAt)) {
      const over = above.get(first)
      const goesOn = over !== undefined && over.key === key && over.block.lastColumn === last
      if (goesOn) above.delete(first)
      const firstRow = goesOn ? over.block.firstRow : row
      open.set(first, { key, block: { firstRow, lastRow: row, firstColumn: first, lastColumn: last } })
    }
    for (const done of above.values()) close(done)
    above = open
  }
  for (const done of above.values()) close(done)
  return found
}

/** `B7:D9`, or `B7` for a single cell. */
export function addressOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  const address = rangeAt(firstRow, firstColumn, lastRow, lastColumn)
  const [first = '', last] = address.split(':')
  return first === last ? first : address
}

/** Excel cuts longer texts of several addresses off. */
const longestAddress = 8_000

/** Several addresses as one, in as few texts as Excel takes. */
export function joinedAddresses(addresses: readonly string[]): readonly string[] {
  const texts: string[] = []
  for (const address of addresses) {
    const last = texts.at(-1)
    if (last === undefined || last.length + address.length >= longestAddress) texts.push(address)
    else texts[texts.length - 1] = `${last},${address}`
  }
  return texts
}

export function sizeOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): [number, number] {
  return [lastRow - firstRow + 1, lastColumn - firstColumn + 1]
}

function markedLines(range: CellRange, isMarked: CellTest): [boolean[], boolean[]] {
  const [height, width] = sizeOf(range)
  const rows = Array<boolean>(height).fill(false)
  const columns = Array<boolean>(width).fill(false)
  for (let down = 0; down < height; down++) {
    for (let across = 0; across < width; across++) {
      if (!isMarked(range.firstRow + down, range.firstColumn + across)) continue
      rows[down] = true
      columns[across] = true
    }
  }
  return [rows, columns]
}

/** The stretches of marked lines; gaps narrower than `least` are part of a stretch. */
function stretches(lines: readonly boolean[], least: number): [number, number][] {
  const found: [number, number][] = []
  for (const [at, isMarked] of lines.entries()) {
    if (!isMarked) continue
    const last = found.at(-1)
    if (last && at - last[1] - 1 < Math.max(1, least)) last[1] = at
    else found.push([at, at])
  }
  return found
}

function* runsOf<Key>(
  row: number,
  { firstColumn, lastColumn }: CellRange,
  keyAt: (row: number, column: number) => Key | undefined,
): Generator<{ readonly key: Key; readonly first: number; readonly last: number }> {
  let first = firstColumn
  let key = keyAt(row, firstColumn)
  for (let column = firstColumn + 1; column <= lastColumn + 1; column++) {
    const next = column > lastColumn ? undefined : keyAt(row, column)
    if (next === key && column <= lastColumn) continue
    if (key !== undefined) yield { key, first, last: column - 1 }
    first = column
    key = next
  }
}
