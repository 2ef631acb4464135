/**
 * Apportions whole centimes by relative weights: largest remainder (Hamilton), ties to the first.
 * A negative amount is apportioned by its absolute value and the sign put back.
 * @param amount centimes, a safe integer
 * @param weights integers of at least 0, not all 0, in printed order
 * @returns centimes in the order of the weights; they sum to the amount
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const size = Math.abs(amount)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = Number.isSafeInteger(size * Math.max(...weights)) && Number.isSafeInteger(total)
  const { shares, remainders } = exact ? divide(size, weights, total) : divideLarge(size, weights)
  const missing = size - shares.reduce((sum, share) => sum + share, 0)
  for (const at of largest(remainders, missing)) shares[at] = (shares[at] ?? 0) + 1
  return amount < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares
}

interface Division<Remainder> {
  readonly shares: number[]
  readonly remainders: readonly Remainder[]
}

function divide(size: number, weights: readonly number[], total: number): Division<number> {
  const products = weights.map((weight) => size * weight)
  const remainders = products.map((product) => product % total)
  return { shares: products.map((product, at) => (product - (remainders[at] ?? 0)) / total), remainders }
}

function divideLarge(size: number, weights: readonly number[]): Division<bigint> {
  const large = weights.map(BigInt)
  const total = large.reduce((sum, weight) => sum + weight, 0n)
  const products = large.map((weight) => BigInt(size) * weight)
  return {
    shares: products.map((product) => Number(product / total)),
    remainders: products.map((product) => product % total),
  }
}

/** The positions of the `count` largest remainders, ties to the first. */
export function largest(remainders: readonly (number | bigint)[], count: number): number[] {
  if (count === 0) return []
  return [...remainders.keys()]
    .sort((a, b) => {
      const [left = 0, right = 0] = [remainders[a], remainders[b]]
      return left === right ? a - b : left < right ? 1 : -1
    })
    .slice(0, count)
}
