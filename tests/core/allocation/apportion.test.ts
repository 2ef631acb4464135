import fc from 'fast-check'
import { apportion } from '../../../src/core/allocation/apportion.ts'

const centimes = fc.maxSafeInteger()
const weights = fc
  .array(fc.oneof(fc.nat(3), fc.nat(10_000), fc.nat(1_000_000_000_000)), { minLength: 1, maxLength: 8 })
  .filter((all) => all.some((weight) => weight > 0))

const sumOf = (amounts: readonly number[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)

describe('apportioning whole centimes', () => {
  test.each([
    ['even weights, the odd centime to the first', 100, [1, 1, 1], [34, 33, 33]],
    ['two odd centimes to the first two', 101, [1, 1, 1], [34, 34, 33]],
    ['the largest remainder before the first', 10, [1, 1, 5], [2, 1, 7]],
    ['remainders .4, .2, .4: a tie, the first has it', 1, [2, 1, 2], [1, 0, 0]],
    ['a weight of 0 takes nothing, not even an odd centime', 5, [0, 1, 1], [0, 3, 2]],
    ['a credit by its size, the sign put back', -100, [1, 1, 1], [-34, -33, -33]],
    ['nothing', 0, [1, 2], [0, 0]],
    ['a single target takes all', -7, [3], [-7]],
    ['33.33 %, 33.33 % and 33.34 % of one franc', 100, [3333, 3333, 3334], [33, 33, 34]],
    [
      'products beyond exact floats',
      9_007_199_254_740_991,
      [1, 1],
      [4_503_599_627_370_496, 4_503_599_627_370_495],
    ],
    ['weights with decimals, in millionths', 10_000_001, [33_333_333, 66_666_667], [3_333_334, 6_666_667]],
  ])('%s', (_, amount, by, expected) => {
    expect(apportion(amount, by)).toEqual(expected)
  })

  test('sums to the amount', () => {
    fc.assert(
      fc.property(centimes, weights, (amount, by) => {
        expect(sumOf(apportion(amount, by))).toBe(BigInt(amount))
      }),
    )
  })

  test('moves every share by less than a centime, and none without a weight', () => {
    fc.assert(
      fc.property(centimes, weights, (amount, by) => {
        const whole = sumOf(by)
        apportion(amount, by).forEach((share, at) => {
          const weight = BigInt(by[at] ?? 0)
          const over = BigInt(share) * whole - BigInt(amount) * weight
          expect((over < 0n ? -over : over) < whole).toBe(true)
          if (weight === 0n) expect(Object.is(share, 0)).toBe(true)
        })
      }),
    )
  })

  test('gives of two equal weights the first no less, by a centime at most', () => {
    fc.assert(
      fc.property(fc.nat(1e12), weights, (amount, by) => {
        const shares = apportion(amount, by)
        by.forEach((weight, at) => {
          const later = by.indexOf(weight, at + 1)
          if (later < 0) return
          const more = (shares[at] ?? 0) - (shares[later] ?? 0)
          expect([0, 1]).toContain(more)
        })
      }),
    )
  })

  test('turns its signs with the amount, and never gives minus zero', () => {
    fc.assert(
      fc.property(centimes, weights, (amount, by) => {
        const turned = apportion(-amount, by).map((share) => 0 - share)
        expect(turned).toEqual(apportion(amount, by))
        expect(apportion(amount, by).some((share) => Object.is(share, -0))).toBe(false)
      }),
    )
  })

  test('knows weights only by their ratio', () => {
    fc.assert(
      fc.property(centimes, weights, fc.integer({ min: 2, max: 999 }), (amount, by, times) => {
        expect(
          apportion(
            amount,
            by.map((weight) => weight * times),
          ),
        ).toEqual(apportion(amount, by))
      }),
    )
  })
})
