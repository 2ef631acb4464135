/**
 * Adds with the part that each step rounds away kept beside it, so that cents of many amounts do not add up to others.
 */
export function exactSum(amounts: readonly number[]): number {
  let sum = 0
  let rest = 0
  for (const amount of amounts) {
    const next = sum + amount
    rest += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum
    sum = next
  }
  return sum + rest
}
