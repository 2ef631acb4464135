import * as fc from 'fast-check'
import { leavesOf, nodesBelow, type Span } from '../../../../src/core/allocation/rounding/branch.ts'
import { roundTableWithFixedRows } from '../../../../src/core/allocation/rounding/round-table-with-fixed-rows.ts'
import { earned, lexically, sketched, smallTable, sumAt, tablesWithin } from './small-tables.ts'

const unit = 10

/** A small table and, for each leaf row, the floor or the ceiling of its exact sum. */
const tableWithTotals = fc
  .record({ table: smallTable, ceilings: fc.array(fc.boolean(), { minLength: 4 }) })
  .map(({ table, ceilings }) => ({
    ...table,
    totals: leavesOf(table.rows).map((row, at) => {
      const exact = sumAt(table.cells, row, table.columns) / unit
      return ceilings[at] === true ? Math.ceil(exact) : Math.floor(exact)
    }),
  }))

test.each([
  {
    name: 'column totals come first',
    cells: [
      [6, 4],
      [6, 4],
    ],
    totals: [1, 1],
    shown: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    name: 'exact multiples stay',
    cells: [
      [10, 3, 7],
      [0, 5, 5],
    ],
    totals: [2, 1],
    shown: [
      [1, 0, 1],
      [0, 1, 0],
    ],
  },
  {
    name: 'credits: column totals come before cells',
    cells: [
      [-6, 6],
      [3, -3],
    ],
    totals: [0, 0],
    shown: [
      [0, 0],
      [0, 0],
    ],
  },
])('$name', ({ cells, totals, shown }) => {
  const columns = sketched(cells[0]?.length ?? 0)
  const exact = { cells: cells.map((row) => row.map(BigInt)), unit: 10n }
  expect(roundTableWithFixedRows(sketched(2), columns, exact, totals)).toEqual(shown)
})

test('of all tables with those row totals it is the one nearest in its column totals, then in the rest', () => {
  fc.assert(
    fc.property(tableWithTotals, ({ rows, columns, cells, totals }) => {
      const judged = (shown: readonly (readonly number[])[]) => [
        movement([rows], columns, cells, shown),
        movement(nodesBelow(rows), columns, cells, shown),
        -earned(cells, shown),
      ]
      const keepsTotals = (shown: readonly (readonly number[])[]) =>
        leavesOf(rows).every((row, at) => sumAt(shown, row, columns) === totals[at])
      const best = [...tablesWithin(cells, unit)].filter(keepsTotals).map(judged).sort(lexically)[0]
      const shown = roundTableWithFixedRows(rows, columns, { cells, unit: 10n }, totals)
      expect(keepsTotals(shown)).toBe(true)
      expect(judged(shown)).toEqual(best)
    }),
    { numRuns: 400 },
  )
})

test.each([
  { name: 'a total off by more than one unit', cells: [[14]], total: 3 },
  { name: 'an exact multiple moved', cells: [[20]], total: 3 },
  { name: 'a total below the floor', cells: [[-14]], total: -3 },
  { name: 'a total above the ceiling that cells could reach', cells: [[4, 4]], total: 2 },
  { name: 'a total below the floor that cells could reach', cells: [[-4, -4]], total: -2 },
])('refuses $name', ({ cells, total }) => {
  const columns = sketched(cells[0]?.length ?? 0)
  const exact = { cells: cells.map((row) => row.map(BigInt)), unit: 10n }
  expect(() => roundTableWithFixedRows(sketched(1), columns, exact, [total])).toThrow(RangeError)
})

function movement(
  among: readonly Span[],
  columns: Span,
  cells: readonly (readonly bigint[])[],
  shown: readonly (readonly number[])[],
): number {
  return among
    .flatMap((row) => leavesOf(columns).map((column) => [row, column] as const))
    .reduce(
      (sum, [row, column]) => sum + Math.abs(sumAt(shown, row, column) * unit - sumAt(cells, row, column)),
      0,
    )
}
