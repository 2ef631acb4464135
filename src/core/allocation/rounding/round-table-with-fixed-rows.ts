import { isLeaf, leavesOf, nodesBelow, type Span } from './branch.ts'
import { CellNetwork, type NetworkCell } from './cell-network.ts'
import { exactSum, floorOf, type ExactTable } from './exact-table.ts'
import { tieRule } from './ties.ts'

/**
 * Rounds a table whose row totals are published already. Every leaf cell is within one unit of its exact
 * value, exact multiples untouched; subtotals and column totals are sums of shown cells. Among all such
 * tables it takes the one whose column totals are nearest to exact (least sum of |shown - exact|), then the
 * one of least movement of subtotals and cells; a transportation problem with convex costs (Cox and
 * George 1989). Ties: see `tieRule`.
 * @param columns the root of flat columns: its leaves count, what lies between does not
 * @param exact its cells by leaf row, then column
 * @param rowTotals the whole units each leaf row has to sum to
 * @returns the shown leaf cells, in units, by leaf row, then column
 * @throws RangeError where a row total is neither the floor nor the ceiling of the exact row sum
 */
export function roundTableWithFixedRows(
  rows: Span,
  columns: Span,
  exact: ExactTable,
  rowTotals: readonly number[],
): readonly (readonly number[])[] {
  const { cells, unit } = exact
  const network = new CellNetwork(unit)
  const ties = tieRule(rows.end * columns.end)
  /** No sum can be further off: each of its leaf cells is within one unit. */
  const reach = rows.end

  const sources = leavesOf(rows).map((row) => {
    const total = BigInt(rowTotals[row.first] ?? 0)
    requireRounded(total, exactSum(cells, row, columns), unit)
    return network.node(total)
  })
  const sink = network.node(-rowTotals.reduce((sum, total) => sum + BigInt(total), 0n))
  const others = BigInt((nodesBelow(rows).length + 1) * columns.end * reach)
  /** The least movement of a column total outweighs all other movement and ties together. */
  const ofTotals = ties.weight * (others * unit + 1n)

  /** Lays out a row node of one column, whose sum flows to `above`; returns its leaf cells. */
  function layOut(row: Span, column: Span, above: number, weight: bigint): readonly NetworkCell[] {
    const value = exactSum(cells, row, column)
    const source = sources[row.first]
    if (isLeaf(row) && source !== undefined) {
      const tie = ties.chargeOf(row.first * columns.end + column.first, value)
      return [network.cell(source, above, value, { weight: ties.weight, tie })]
    }
    const node = network.node()
    network.stretchingCell(node, above, value, { weight }, reach)
    return row.children.flatMap((child) => layOut(child, column, node, ties.weight))
  }

  const byColumn = leavesOf(columns).map((column) => layOut(rows, column, sink, ofTotals))
  const shownOf = network.solve()
  const shown = byColumn.map((column) => column.map(shownOf))
  return sources.map((_, row) => shown.map((column) => column[row] ?? 0))
}

function requireRounded(total: bigint, exact: bigint, unit: bigint): void {
  const floor = floorOf(exact, unit)
  const ceiling = floor * unit === exact ? floor : floor + 1n
  if (total < floor || total > ceiling) {
    throw new RangeError(`a row total of ${total} is neither the floor nor the ceiling of ${exact} / ${unit}`)
  }
}
