import type { Cell } from '../../core/budget/cell.ts'
import type { CellRange, SheetRows, Workbook } from '../../xlsx/read-workbook.ts'

/** One of our tables in a book, and the range of its data: below the header, above the totals. */
export interface OwnTable {
  readonly sheet: string
  readonly range: CellRange
  readonly data: CellRange
  readonly columns: readonly string[]
}

/** Finds one of our tables by its name; where that was taken it is called `…_RBB`. */
export function ownTable({ tables }: Workbook, name: string): OwnTable | undefined {
  const wanted = [`${name}_RBB`, name].map((text) => text.toLowerCase())
  const [table] = wanted.flatMap((text) => tables.filter((other) => other.name.toLowerCase() === text))
  if (!table) return undefined
  const { sheet, range, columns, headerRows, totalsRows } = table
  const data = { ...range, firstRow: range.firstRow + headerRows, lastRow: range.lastRow - totalsRows }
  return { sheet, range, data, columns }
}

/** The rows of a range, blank ones too, as far down as the sheet holds anything. */
export function rowsWithin(
  rows: SheetRows['rows'],
  range: CellRange,
): readonly (readonly (Cell | undefined)[])[] {
  const within = rows.filter(({ row }) => row >= range.firstRow && row <= range.lastRow)
  const last = within.at(-1)?.row ?? range.firstRow - 1
  const dense: (readonly (Cell | undefined)[])[] = Array.from({ length: last - range.firstRow + 1 }, () => [])
  for (const { row, cells } of within) {
    dense[row - range.firstRow] = cells.slice(range.firstColumn - 1, range.lastColumn)
  }
  return dense
}

/** The rows of a small table of a book by column name, as text; blank rows left out. */
export function textRows(
  workbook: Workbook,
  name: string,
): readonly (Readonly<Record<string, string>> & { readonly row: string })[] {
  const table = ownTable(workbook, name)
  if (!table) return []
  return rowsWithin(workbook.readSheet(table.sheet).rows, table.data).flatMap((cells, at) => {
    const texts = table.columns.map((column, position) => [column, textIn(cells[position])] as const)
    if (texts.every(([, text]) => text === '')) return []
    return [{ ...Object.fromEntries(texts), row: String(table.data.firstRow + at) }]
  })
}

function textIn(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.text.trim()
  return String(cell).trim()
}
