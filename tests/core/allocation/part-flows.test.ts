import fc from 'fast-check'
import { apportion } from '../../../src/core/allocation/apportion.ts'
import { splitFlows } from '../../../src/core/allocation/part-flows.ts'
import { partsOfFlows, type Parts } from './oracle/centimes.ts'

const amount = fc.oneof(
  fc.integer({ min: -5, max: 9 }),
  fc.integer({ min: -1e12, max: 1e13 }),
  fc.constant(0),
)
const source = fc.tuple(amount, amount, amount)
const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 })

/** A source and the flows its full cost is apportioned to. */
const sourceAndFlows = fc.tuple(source, weights).map(([parts, by]) => {
  const flows = apportion(
    parts.reduce((sum, part) => sum + part, 0),
    by,
  )
  return { parts, flows }
})

describe('the parts that go with flows', () => {
  test.each([
    [
      'halves',
      [60, 30, 10],
      [50, 50],
      [
        [30, 15, 5],
        [30, 15, 5],
      ],
    ],
    // 1/3 of 1, 1, 1 is .33 of each: rounded down 0, the one centime to direct; then 0, 1, 1 is left
    [
      'a tie goes to direct, then to bureau',
      [1, 1, 1],
      [1, 1, 1],
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ],
    // 5 of 10: direct 3.5, bureau 1.5; both .5, direct has the centime
    [
      'what is left decides',
      [7, 3, 0],
      [5, 5],
      [
        [4, 1, 0],
        [3, 2, 0],
      ],
    ],
    // half of 3 and of -1: 1.5 and -.5, rounded down 1 and -1, both .5 over: direct has the centime
    [
      'a credit is rounded down too',
      [3, -1, 0],
      [1, 1],
      [
        [2, -1, 0],
        [1, 0, 0],
      ],
    ],
    [
      'where the whole is zero the last takes all',
      [5, -5, 0],
      [0, 0, 0],
      [
        [0, 0, 0],
        [0, 0, 0],
        [5, -5, 0],
      ],
    ],
    // 5/9 of -6 and -3: -3.33 and -1.67, rounded down -4 and -2; the missing centime to direct, .67 over against .33
    [
      'a source in debt',
      [-6, -3, 0],
      [-5, -4],
      [
        [-3, -2, 0],
        [-3, -1, 0],
      ],
    ],
    ['one flow takes the source as it is', [5, -9, 1], [-3], [[5, -9, 1]]],
  ])('%s', (_, parts, flows, expected) => {
    expect(splitFlows(parts, flows)).toEqual(expected)
  })

  test('sum to each flow, and over all flows to each part', () => {
    fc.assert(
      fc.property(sourceAndFlows, ({ parts, flows }) => {
        const split = splitFlows(parts, flows)
        expect(split.map((taken) => taken.reduce((sum, part) => sum + part, 0))).toEqual(flows)
        const used = parts.map((_, at) => split.reduce((sum, taken) => sum + (taken[at] ?? 0), 0))
        expect(used).toEqual(parts)
      }),
    )
  })

  test('never turn the sign of a part', () => {
    fc.assert(
      fc.property(sourceAndFlows, ({ parts, flows }) => {
        for (const taken of splitFlows(parts, flows)) {
          taken.forEach((part, at) => expect([0, Math.sign(parts[at] ?? 0)]).toContain(Math.sign(part)))
        }
      }),
    )
  })

  test('are those of a second, naive engine', () => {
    fc.assert(
      fc.property(sourceAndFlows, ({ parts: [direct, bureau, services], flows }) => {
        const parts: Parts = [BigInt(direct), BigInt(bureau), BigInt(services)]
        const expected = partsOfFlows(parts, flows.map(BigInt)).map((taken) => taken.map(Number))
        expect(splitFlows([direct, bureau, services], flows)).toEqual(expected)
      }),
      { numRuns: 2_000 },
    )
  })
})
