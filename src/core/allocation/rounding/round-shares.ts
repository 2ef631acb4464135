import { spanOf, type Span } from './branch.ts'
import { roundTable } from './round-table.ts'

/** The whole, in tenths of a percent. */
const whole = 1000n

/**
 * The share of each leaf row in the total, in tenths of a percent: they sum to exactly 1000, and every node
 * of the tree is within one tenth of its exact share, with the least total movement: a table of one column.
 * Credits may take a share below 0 or above 1000.
 * @param amounts of the leaf rows
 * @returns tenths by leaf row; all zero where the amounts sum to zero
 */
export function roundShares(rows: Span, amounts: readonly bigint[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0n)
  if (total === 0n) return amounts.map(() => 0)
  const [sign, unit] = total < 0n ? [-1n, -total] : [1n, total]
  const cells = amounts.map((amount) => [sign * amount * whole])
  return roundTable(rows, oneColumn, { cells, unit }).map(([share = 0]) => share)
}

const oneColumn = spanOf({ item: undefined, children: [] })
