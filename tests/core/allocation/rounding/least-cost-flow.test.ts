import * as fc from 'fast-check'
import { leastCostFlow, type Arc } from '../../../../src/core/allocation/rounding/least-cost-flow.ts'

const size = 6

const node = fc.nat({ max: size - 1 })

/** Arcs among six nodes, and a flow on them that shows which supplies can be cleared. */
const network = fc.array(
  fc.record({
    from: node,
    to: node,
    capacity: fc.nat({ max: 4 }),
    cost: fc.bigInt({ min: -20n, max: 20n }),
    used: fc.nat({ max: 4 }),
  }),
  { maxLength: 25 },
)

test('the flow clears every node, and no detour would be cheaper', () => {
  fc.assert(
    fc.property(network, (arcs) => {
      const supplies = balance(
        arcs,
        arcs.map(({ used, capacity }) => Math.min(used, capacity)),
      )
      const flow = leastCostFlow(arcs, supplies)
      expect(flow.every((value, at) => 0 <= value && value <= (arcs[at]?.capacity ?? 0))).toBe(true)
      expect(balance(arcs, flow)).toEqual(supplies)
      expect(hasCheaperDetour(arcs, flow)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('refuses supplies that no arc can carry', () => {
  expect(() => leastCostFlow([{ from: 0, to: 1, capacity: 1, cost: 1n }], [2, -2])).toThrow(RangeError)
})

test('refuses arcs between nodes that do not exist', () => {
  expect(() => leastCostFlow([{ from: 0, to: 7, capacity: 1, cost: 1n }], [0])).toThrow(RangeError)
})

/** What each node gives away with a flow. */
function balance(arcs: readonly Arc[], flow: readonly number[]): readonly number[] {
  const of = (at: number, end: 'from' | 'to') =>
    arcs.reduce((sum, arc, position) => sum + (arc[end] === at ? (flow[position] ?? 0) : 0), 0)
  return Array.from({ length: size }, (_, at) => of(at, 'from') - of(at, 'to'))
}

/** A flow costs least if and only if no cycle of rerouting has a negative cost (Bellman-Ford). */
function hasCheaperDetour(arcs: readonly Arc[], flow: readonly number[]): boolean {
  const reroutes = arcs.flatMap(({ from, to, capacity, cost }, at) => {
    const used = flow[at] ?? 0
    const more = used < capacity ? [{ from, to, cost }] : []
    return used > 0 ? [...more, { from: to, to: from, cost: -cost }] : more
  })
  const distance = Array.from({ length: size }, () => 0n)
  for (let round = 0; round <= size; round++) {
    let changed = false
    for (const { from, to, cost } of reroutes) {
      const length = (distance[from] ?? 0n) + cost
      if (length >= (distance[to] ?? 0n)) continue
      distance[to] = length
      changed = true
    }
    if (!changed) return false
  }
  return true
}
