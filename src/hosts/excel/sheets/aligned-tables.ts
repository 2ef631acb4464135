import { parseRange } from '../../../workbook/address.ts'
import { HostError } from '../../../workbook/host-error.ts'
import { columnsFrom } from './present-cells.ts'
import type { PresentTable } from './present-sheet.ts'
import type { SheetCalls } from './sheet-calls.ts'

/** Whole rows or columns that go or come, so that tables stand where they belong again. */
export interface Move {
  readonly lines: 'rows' | 'columns'
  /** The line before which it happens, and how many come; those that go have a minus and lie just before it. */
  readonly at: number
  readonly by: number
}

interface WantedTable {
  readonly name: string
  readonly ref: string
}

/**
 * People insert rows and columns into our sheets, and the tables on them move along. Gives what brings their first
 * cells back to their places.
 * @throws HostError `table-moved` where somebody moved a table by itself
 */
export function movesBack(
  title: string,
  wanted: readonly WantedTable[],
  present: readonly Pick<PresentTable, 'name' | 'range'>[],
): readonly Move[] {
  const pairs = wanted
    .flatMap(({ name, ref }) => {
      const home = parseRange(ref)
      const table = present.find((one) => one.name.toLowerCase() === name.toLowerCase())
      return home && table ? [{ name, ref, home, range: table.range }] : []
    })
    .sort((one, other) => one.home.firstColumn - other.home.firstColumn)
  const [first] = pairs
  if (!first) return []
  const down = first.range.firstRow - first.home.firstRow
  const moves: Move[] = down === 0 ? [] : [{ lines: 'rows', at: first.range.firstRow, by: -down }]
  let across = 0
  for (const { name, ref, home, range } of pairs) {
    const by = home.firstColumn - (range.firstColumn + across)
    const isTorn = range.firstRow - home.firstRow !== down || range.firstColumn + across + by < 1
    if (isTorn) {
      throw new HostError(
        'table-moved',
        `The table ${name} on sheet “${title}” was moved. Move it back, so that it begins in ${ref.split(':')[0] ?? ref}, or delete the sheet: it is then made anew.`,
      )
    }
    if (by !== 0) moves.push({ lines: 'columns', at: range.firstColumn + across, by })
    across += by
  }
  return moves
}

export function makeMoves(calls: SheetCalls, moves: readonly Move[]): void {
  for (const { lines, at, by } of moves) {
    const [first, last] = by > 0 ? [at, at + by - 1] : [at + by, at - 1]
    const address = lines === 'rows' ? `${first}:${last}` : columnsFrom(first, last)
    calls.add((sheet) => {
      const range = sheet.getRange(address)
      if (lines === 'rows') {
        if (by > 0) range.insert('Down')
        else range.delete('Up')
      } else if (by > 0) range.insert('Right')
      else range.delete('Left')
    })
  }
}

/** How far a block lies from where it was, once moves are made before it. */
export function movedBy(moves: readonly Move[], lines: Move['lines']): number {
  return moves.reduce((sum, move) => (move.lines === lines ? sum + move.by : sum), 0)
}
