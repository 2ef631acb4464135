/** How ties among the least movements are settled: see `tieRule`. */
export interface TieRule {
  /** The weight of one unit of movement: more than all that ties can ever add up to. */
  readonly weight: bigint
  /** The charge of showing the ceiling of leaf cell number `position`, given its exact value. */
  readonly chargeOf: (position: number, exact: bigint) => bigint
}

/**
 * Among tables of the same movement, what is printed first is shown further from zero. Leaf cell number i
 * of n earns (n - i)^2 for it; squares, because plain numbers would leave a swap around a rectangle of
 * cells a tie. Where even these agree, the fixed order of the algorithm decides.
 * @param count the number of leaf cells
 */
export function tieRule(count: number): TieRule {
  const cells = BigInt(count)
  return {
    weight: cells ** 3n + 1n,
    chargeOf: (position, exact) => {
      const earned = (cells - BigInt(position)) ** 2n
      return exact < 0n ? earned : -earned
    },
  }
}
