import * as fc from 'fast-check'
import { nodesBelow } from '../../../../src/core/allocation/rounding/branch.ts'
import { roundShares } from '../../../../src/core/allocation/rounding/round-shares.ts'
import { sketched, sumAt, type Sketch } from './small-tables.ts'

test.each([
  { name: 'thirds', rows: 3, amounts: [1, 1, 1], tenths: [334, 333, 333] },
  { name: 'nothing', rows: 2, amounts: [5, -5], tenths: [0, 0] },
  { name: 'credits take shares below 0 and above 100 %', rows: 2, amounts: [30, -10], tenths: [1500, -500] },
  { name: 'a negative total', rows: 2, amounts: [-30, -10], tenths: [750, 250] },
  {
    name: 'subtotals count: both children down',
    rows: [[2], 1],
    amounts: [4, 4, 9_992],
    tenths: [1, 0, 999],
  },
] satisfies { name: string; rows: Sketch; amounts: number[]; tenths: number[] }[])(
  '$name',
  ({ rows, amounts, tenths }) => {
    expect(roundShares(sketched(rows), amounts.map(BigInt))).toEqual(tenths)
  },
)

test('shares sum to 100.0 and every node is within one tenth, whole tenths untouched', () => {
  const rows = sketched([[2, 1], [], [[1, 1], 2]])
  const amount = fc.integer({ min: -1e13, max: 1e14 })
  fc.assert(
    fc.property(fc.array(amount, { minLength: rows.end, maxLength: rows.end }), (amounts) => {
      const total = amounts.reduce((sum, value) => sum + value, 0)
      fc.pre(total !== 0)
      const tenths = roundShares(rows, amounts.map(BigInt)).map((share) => [share])
      const column = { item: undefined, children: [], first: 0, end: 1 }
      expect(sumAt(tenths, rows, column)).toBe(1000)
      for (const node of nodesBelow(rows)) {
        const exact =
          BigInt(
            sumAt(
              amounts.map((value) => [value]),
              node,
              column,
            ),
          ) * 1000n
        const off = BigInt(sumAt(tenths, node, column)) * BigInt(total) - exact
        expect(off < 0n ? -off : off).toBeLessThan(Math.abs(total))
      }
    }),
  )
})
