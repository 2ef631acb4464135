import { columnLetter } from '../reference.ts'
import { cellXml } from './cell-xml.ts'
import type { CellNumbers } from './cell-xml.ts'
import type { WrittenBlock, WrittenRow, WrittenSheet } from './written-book.ts'

const rowsOfPiece = 1000

/** A stretch of cells of one row. */
interface Stretch {
  readonly block: WrittenBlock
  readonly cells: WrittenBlock['rows'][number]
}

/** The rows of a sheet as they stand in its part, some at a time. */
export function* sheetRows(sheet: WrittenSheet, numbers: CellNumbers): Generator<string> {
  const looks = new Map(sheet.rows.map((look) => [look.row, look]))
  const stretches = stretchesByRow(sheet.blocks)
  const rows = [...new Set([...stretches.keys(), ...looks.keys()])].sort((a, b) => a - b)
  let piece = ''
  for (const [index, row] of rows.entries()) {
    piece += rowXml(row, looks.get(row), stretches.get(row) ?? [], numbers)
    if (index % rowsOfPiece === rowsOfPiece - 1) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

function stretchesByRow(blocks: readonly WrittenBlock[]): ReadonlyMap<number, readonly Stretch[]> {
  const byRow = new Map<number, Stretch[]>()
  for (const block of blocks.toSorted((a, b) => a.column - b.column)) {
    block.rows.forEach((cells, down) => {
      const row = block.row + down
      const stretch = { block, cells }
      const others = byRow.get(row)
      if (others) others.push(stretch)
      else byRow.set(row, [stretch])
    })
  }
  return byRow
}

function rowXml(
  row: number,
  look: WrittenRow | undefined,
  stretches: readonly Stretch[],
  numbers: CellNumbers,
): string {
  let xml = ''
  for (const { block, cells } of stretches) {
    cells.forEach((value, right) => {
      const at = `${columnLetter(block.column + right)}${row}`
      xml += cellXml(at, value, block.styles[right], numbers)
    })
  }
  const fixed = look?.isAuto ? '' : ' customHeight="1"'
  const height = look?.height === undefined ? '' : ` ht="${look.height}"${fixed}`
  const hidden = look?.hidden ? ' hidden="1"' : ''
  const style = look?.style ? ` s="${numbers.styleOf(look.style)}" customFormat="1"` : ''
  const level = look?.level === undefined ? '' : ` outlineLevel="${look.level}"`
  const collapsed = look?.isCollapsed ? ' collapsed="1"' : ''
  const attributes = style + height + hidden + level + collapsed
  return xml === '' && attributes === '' ? '' : `<row r="${row}"${attributes}>${xml}</row>`
}
