import type { Cell } from '../../core/budget/cell.ts'
import type { CellRange } from '../../workbook/address.ts'
import { headerOf, type HeaderText } from '../../workbook/opened/foreign-header.ts'
import type { SheetRow, SheetRows } from '../../workbook/opened/opened-book.ts'
import { rolesOfHeader } from './header-role.ts'
import { yearOfHeader } from './header-year.ts'
import { filledColumns, filledRows, type SheetGrid } from './sheet-grid.ts'

/** A header stands among the first rows of a region, below a title and what else is written above. */
const mostLooked = 40
const mostHeaderRows = 3

/**
 * The rows that head a region: of the blocks of one to three rows without amounts, the one that says most. A title
 * above the columns is no header.
 * @param last where it is known, the lowest row of the header, as it is of a table
 * @returns undefined where no row heads any columns
 */
export function headerWithin(grid: SheetGrid, region: CellRange, last?: number): CellRange | undefined {
  const rows = filledRows(grid, region).slice(0, mostLooked)
  const zone = headerZone(grid.sheet, rows)
  let best: { readonly range: CellRange; readonly score: number } | undefined
  for (const [at, lowest] of rows.entries()) {
    if (last !== undefined && lowest.row !== last) continue
    for (let count = 1; count <= Math.min(mostHeaderRows, at + 1); count++) {
      const block = rows.slice(at + 1 - count, at + 1)
      if (!mayHead(block, region, grid.sheet)) break
      const range = { ...region, firstRow: lowest.row + 1 - count, lastRow: lowest.row }
      const score = scoreOf(headerOf(zone, range)) - count
      if (!best || score > best.score) best = { range, score }
    }
  }
  return best?.range
}

/** The rows looked at, and the merged cells that reach into them. */
function headerZone({ merges }: SheetRows, rows: readonly SheetRow[]): SheetRows {
  const last = rows.at(-1)?.row ?? 0
  return { rows, merges: merges.filter(({ firstRow }) => firstRow <= last).slice(0, 1_000) }
}

/** Rows right below one another, none with an amount, the upper ones no title and the lowest over several columns. */
function mayHead(block: readonly SheetRow[], region: CellRange, sheet: SheetRows): boolean {
  const [first] = block
  const lowest = block.at(-1)
  if (!first || !lowest || lowest.row - first.row !== block.length - 1) return false
  if (filledColumns(lowest, region).length < 2 || holdsAmount(first, region)) return false
  return block.length === 1 || !isTitle(first, region, sheet)
}

function holdsAmount({ cells }: SheetRow, { firstColumn, lastColumn }: CellRange): boolean {
  return cells.slice(firstColumn - 1, lastColumn).some(isAmount)
}

/** A number that is no year: headers hold texts, years and days. */
function isAmount(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) || cell < 1900 || cell >= 2200
  return typeof cell === 'object' && cell !== null && 'format' in cell && cell.format === 'percent'
}

/** One text at the left, or over nearly all columns, speaks of the table and not of a column. */
function isTitle(row: SheetRow, region: CellRange, { merges }: SheetRows): boolean {
  const [column, other] = filledColumns(row, region)
  if (column === undefined || other !== undefined) return false
  const merge = merges.find(
    (area) => area.firstRow === row.row && area.firstColumn <= column && area.lastColumn >= column,
  )
  const width = region.lastColumn - region.firstColumn + 1
  const covered = merge ? merge.lastColumn - merge.firstColumn + 1 : 1
  return column === region.firstColumn || covered > width * 0.8
}

/** How much a header says: roles and years it names, and columns that it tells from each other. */
function scoreOf(header: readonly HeaderText[]): number {
  const exact = new Set<string>()
  const partial = new Set<string>()
  const years = new Set<number>()
  const wholes = new Map<string, number>()
  for (const text of header) {
    for (const { role, isExact } of rolesOfHeader(text)) (isExact ? exact : partial).add(role)
    const year = yearOfHeader(text)
    if (year !== undefined) years.add(year)
    if (text.whole !== '') wholes.set(text.whole, (wholes.get(text.whole) ?? 0) + 1)
  }
  const named = [...wholes.values()].filter((count) => count === 1).length
  return 3 * exact.size + partial.size + 3 * years.size + 2 * named
}
