import * as fc from 'fast-check'
import { isLeaf, nodesBelow, type Span } from '../../../../src/core/allocation/rounding/branch.ts'
import { roundTable } from '../../../../src/core/allocation/rounding/round-table.ts'
import { earned, lexically, sketched, smallTable, sumAt, tablesWithin } from './small-tables.ts'

const unit = 10

test.each([
  { name: 'the first of two halves goes up', columns: 1, cells: [[5], [5]], shown: [[1], [0]] },
  { name: 'the first of two negative halves goes down', columns: 1, cells: [[-5], [-5]], shown: [[-1], [0]] },
  {
    name: 'a square of halves',
    columns: 2,
    cells: [
      [5, 5],
      [5, 5],
    ],
    shown: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    name: 'exact multiples stay',
    columns: 2,
    cells: [
      [10, 4],
      [4, 20],
    ],
    shown: [
      [1, 1],
      [0, 2],
    ],
  },
  { name: 'a total of one half goes away from zero', columns: 1, cells: [[3], [2]], shown: [[1], [0]] },
])('$name', ({ columns, cells, shown }) => {
  const rows = sketched(cells.length)
  const exact = { cells: cells.map((row) => row.map(BigInt)), unit: 10n }
  expect(roundTable(rows, sketched(columns), exact)).toEqual(shown)
})

test('cells that belong to both families count once', () => {
  const exact = { cells: [[4n, 4n, 7n, -1n]], unit: 10n }
  expect(roundTable(sketched([]), sketched([2, 2]), exact)).toEqual([[0, 0, 1, 0]])
})

test('of all tables within bounds it is the one of least movement, what is printed first going first', () => {
  fc.assert(
    fc.property(smallTable, ({ rows, columns, cells }) => {
      const judged = (shown: readonly (readonly number[])[]) => [
        movement(rows, columns, cells, shown),
        -earned(cells, shown),
      ]
      const best = [...tablesWithin(cells, unit)]
        .filter((shown) => isLegal(rows, columns, cells, shown))
        .map(judged)
        .sort(lexically)[0]
      const shown = roundTable(rows, columns, { cells, unit: 10n })
      expect(isLegal(rows, columns, cells, shown)).toBe(true)
      expect(judged(shown)).toEqual(best)
    }),
    { numRuns: 400 },
  )
})

/** The cells of both laminar families, each once. */
function bounded(rows: Span, columns: Span): readonly (readonly [Span, Span])[] {
  const [allRows, allColumns] = [
    [rows, ...nodesBelow(rows)],
    [columns, ...nodesBelow(columns)],
  ]
  return allRows.flatMap((row) =>
    allColumns.flatMap((column) =>
      isLeaf(column) || row === rows || isLeaf(row) || column === columns ? [[row, column] as const] : [],
    ),
  )
}

type Shown = readonly (readonly number[])[]
type Exact = readonly (readonly bigint[])[]

function movement(rows: Span, columns: Span, cells: Exact, shown: Shown): number {
  return bounded(rows, columns).reduce(
    (sum, [row, column]) => sum + Math.abs(sumAt(shown, row, column) * unit - sumAt(cells, row, column)),
    0,
  )
}

function isLegal(rows: Span, columns: Span, cells: Exact, shown: Shown): boolean {
  const total = sumAt(cells, rows, columns)
  const nearest = Math.sign(total) * Math.round(Math.abs(total) / unit)
  return (
    sumAt(shown, rows, columns) === nearest + 0 &&
    bounded(rows, columns).every(
      ([row, column]) => Math.abs(sumAt(shown, row, column) * unit - sumAt(cells, row, column)) < unit,
    )
  )
}
