import { parseRange, type CellRange } from '../../../workbook/address.ts'
import { addressOf } from './cell-blocks.ts'

/** Merged cells; `across`: each row of the block by itself. */
export interface Merge {
  readonly on: string
  readonly across: boolean
}

/** Rows one below the other that are merged over the same columns go together. */
export function mergedAcross(refs: readonly string[]): readonly Merge[] {
  const found: { block: CellRange; across: boolean }[] = []
  for (const block of refs.flatMap((ref) => parseRange(ref) ?? [])) {
    const before = found.at(-1)
    const isRow = before && (before.across || before.block.firstRow === before.block.lastRow)
    if (before && isRow && goesOn(before.block, block)) {
      before.block = { ...before.block, lastRow: block.lastRow }
      before.across = true
    } else found.push({ block, across: false })
  }
  return found.map(({ block, across }) => ({ on: addressOf(block), across }))
}

function goesOn(before: CellRange, block: CellRange): boolean {
  return (
    block.firstRow === block.lastRow &&
    before.lastRow + 1 === block.firstRow &&
    before.firstColumn === block.firstColumn &&
    before.lastColumn === block.lastColumn
  )
}
