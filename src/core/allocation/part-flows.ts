import { largest } from './apportion.ts'

/**
 * Splits the flows out of one source over the parts (direct, bureau, services) of its money, so that parts
 * sum both ways: to each flow and, over all flows, to each part of the source. Each flow takes of what is left
 * of each part in proportion, rounded down, missing centimes to the largest remainders; the last takes the rest.
 * Where what is left sums to zero, flows take nothing but the last.
 * @param source centimes of each part, in the order in which ties are settled
 * @param flows centimes of each flow in printed order; they sum to the source
 * @returns for each flow its parts
 */
export function splitFlows(source: readonly number[], flows: readonly number[]): number[][] {
  let left = [...source]
  return flows.map((flow, at) => {
    const taken = at === flows.length - 1 ? left : takeFrom(left, flow)
    left = left.map((amount, part) => amount - (taken[part] ?? 0))
    return taken
  })
}

function takeFrom(left: readonly number[], flow: number): number[] {
  const total = left.reduce((sum, amount) => sum + amount, 0)
  if (total === 0 || flow === 0) return left.map(() => 0)
  if (flow === total) return [...left]
  const divisor = BigInt(Math.abs(total))
  const products = left.map((amount) => BigInt(flow) * BigInt(amount) * (total < 0 ? -1n : 1n))
  const floors = products.map((product) => floorDivide(product, divisor))
  const taken = floors.map(Number)
  const remainders = products.map((product, part) => product - (floors[part] ?? 0n) * divisor)
  const missing = flow - taken.reduce((sum, amount) => sum + amount, 0)
  for (const part of largest(remainders, missing)) taken[part] = (taken[part] ?? 0) + 1
  return taken
}

/** Division that rounds towards minus infinity; the divisor is positive. */
function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return quotient * divisor > dividend ? quotient - 1n : quotient
}
