import fc from 'fast-check'
import { traceBack } from '../../../src/core/allocation/trace/trace-back.ts'

/** What each feed gave, in the order of the feeds, and the credits shown beside. */
function traced(flow: number, feeds: readonly number[]): { given: number[]; credits: number[] } {
  const { given, credits } = traceBack(
    flow,
    feeds.map((amount) => ({ amount })),
  )
  return { given: given.map(({ amount }) => amount), credits: credits.map(({ amount }) => amount) }
}

describe('a flow traced back to what fed its pool', () => {
  test.each([
    ['by amount', 50, [60, 40], [30, 20], []],
    ['whole centimes, the odd one to the first', 1, [50, 50], [1, 0], []],
    ['the whole pool takes every feed as it is, credits too', 40, [60, -20], [60, -20], []],
    ['part of a pool with credits comes from the others', 20, [60, 30, -10], [13, 7], [-10]],
    ['a pool in debt: the credits carry it', -20, [-60, -30, 10], [-13, -7], [10]],
    ['nothing', 0, [60, 40], [], []],
    ['a pool that cancels out gives each feed as it is', 0, [60, -60], [60, -60], []],
    ['feeds of nothing are left out', 10, [0, 10], [10], []],
  ])('%s', (_, flow, feeds, given, credits) => {
    expect(traced(flow, feeds)).toEqual({ given, credits })
  })

  test('sums to the flow', () => {
    const feeds = fc.array(fc.integer({ min: -1_000, max: 5_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(feeds, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, part) => {
        const flow = Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * part) + 0
        const { given } = traced(flow, amounts)
        expect(given.reduce((sum, amount) => sum + amount, 0)).toBe(flow)
      }),
    )
  })
})
