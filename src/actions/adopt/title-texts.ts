import { textOf } from '../../core/budget/cell.ts'
import type { CellRange } from '../../workbook/address.ts'
import { filledColumns, type SheetGrid } from './sheet-grid.ts'

/** So far above the headers a title speaks of them. */
const mostRows = 8

/** The texts that stand above the headers of a budget, up to other figures. */
export function titlesAbove({ filled }: SheetGrid, header: CellRange): readonly string[] {
  const texts: string[] = []
  const above = filled.filter(({ row }) => row < header.firstRow && row >= header.firstRow - mostRows)
  for (const row of [...above].reverse()) {
    const cells = filledColumns(row, { ...header, firstColumn: 1 }).map((column) => row.cells[column - 1])
    if (cells.some((cell) => typeof cell === 'number' && (cell < 1900 || cell >= 2200))) break
    texts.push(...cells.map(textOf))
  }
  return texts
}
