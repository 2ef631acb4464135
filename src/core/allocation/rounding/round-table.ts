import { isLeaf, type Span } from './branch.ts'
import { CellNetwork } from './cell-network.ts'
import { exactSum, nearestOf, type ExactTable } from './exact-table.ts'
import { tieRule } from './ties.ts'

/**
 * Rounds a table so that it adds up in both directions at every level of both trees. Within one unit of
 * their exact value, exact multiples untouched, are
 * - every row node in every leaf column, and the total row (the root of rows) in every column node;
 * - every leaf row in every column node, and every row node in the total column (the root of columns);
 * and the grand total is the exact one rounded to nearest, halves away from zero. Each of these two sets
 * is laminar, so the table is a network flow and there always is a solution (Bacharach 1966, Matrix Rounding
 * Problems, Management Science 12; Causey, Cox and Ernst 1985, Applications of Transportation Theory to
 * Statistical Problems, JASA 80; Cox and George 1989, Controlled Rounding for Tables with Subtotals). Among
 * the solutions it takes the least total movement: the sum of |shown - exact| over the cells of both sets,
 * each counted once. Ties: see `tieRule`. Other subtotals are sums of shown cells.
 * @param exact its cells by leaf row, then leaf column
 * @returns the shown leaf cells, in units, by leaf row, then leaf column
 */
export function roundTable(rows: Span, columns: Span, exact: ExactTable): readonly (readonly number[])[] {
  const { cells, unit } = exact
  const network = new CellNetwork(unit)
  const ties = tieRule(rows.end * columns.end)

  /** Lays out one family from the grand total down; returns the node that each leaf cell hangs on. */
  function layOut(family: Family, top: number): readonly (readonly number[])[] {
    const hangers: number[][] = Array.from({ length: rows.end }, () => [])
    function descend(node: number, cell: CellAt): void {
      if (isLeafCell(cell)) (hangers[cell.row.first] ??= [])[cell.column.first] = node
      for (const part of family.partsOf(cell)) descend(isLeafCell(part) ? node : nodeOf(part, node), part)
    }
    function nodeOf({ row, column }: CellAt, above: number): number {
      const node = network.node()
      const [from, to] = family.flowsDown ? [above, node] : [node, above]
      const countsHere = family.flowsDown || (!isLeaf(column) && row !== rows)
      network.cell(from, to, exactSum(cells, row, column), { weight: countsHere ? ties.weight : 0n })
      return node
    }
    descend(top, { row: rows, column: columns })
    return hangers
  }

  const total = nearestOf(exactSum(cells, rows, columns), unit)
  const starts = layOut(columnsFirst, network.node(total))
  const ends = layOut(rowsFirst, network.node(-total))
  const leafCells = cells.map((values, row) =>
    values.map((value, column) => {
      const tie = ties.chargeOf(row * columns.end + column, value)
      const [from, to] = [starts[row]?.[column] ?? 0, ends[row]?.[column] ?? 0]
      return network.cell(from, to, value, { weight: ties.weight, tie })
    }),
  )
  const shown = network.solve()
  return leafCells.map((row) => row.map(shown))
}

interface CellAt {
  readonly row: Span
  readonly column: Span
}

/** A laminar family of cells: how the grand total, and each part of it, splits down to the leaf cells. */
interface Family {
  /** One family carries the total down to the leaf cells, the other back up; cells of both count in the first. */
  readonly flowsDown: boolean
  readonly partsOf: (cell: CellAt) => readonly CellAt[]
}

const columnsFirst: Family = {
  flowsDown: true,
  partsOf: (cell) => (isLeaf(cell.column) ? byRow(cell) : byColumn(cell)),
}

const rowsFirst: Family = {
  flowsDown: false,
  partsOf: (cell) => (isLeaf(cell.row) ? byColumn(cell) : byRow(cell)),
}

function byRow({ row, column }: CellAt): readonly CellAt[] {
  return row.children.map((child) => ({ row: child, column }))
}

function byColumn({ row, column }: CellAt): readonly CellAt[] {
  return column.children.map((child) => ({ row, column: child }))
}

function isLeafCell({ row, column }: CellAt): boolean {
  return isLeaf(row) && isLeaf(column)
}
