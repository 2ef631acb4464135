import { strToU8 } from 'fflate'
import type { CellNumbers } from './cell-xml.ts'
import { usedRange } from './cells.ts'
import { aroundRows } from './patch-parts.ts'
import { rangeText } from './ranges.ts'
import { sheetRows } from './sheet-rows.ts'
import type { WrittenSheet } from './written-book.ts'

/** A sheet's part with its rows put in; `frame` is what the library wrote of it. */
export function filledSheet(
  frame: string,
  sheet: WrittenSheet,
  isActive: boolean,
  numbers: CellNumbers,
): Uint8Array {
  const used = usedRange(sheet)
  const [before, after] = aroundRows(frame, used && rangeText(used), isActive)
  const pieces = [strToU8(before)]
  for (const rows of sheetRows(sheet, numbers)) pieces.push(strToU8(rows))
  pieces.push(strToU8(after))
  return joined(pieces)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
