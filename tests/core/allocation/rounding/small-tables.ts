import * as fc from 'fast-check'
import { spanOf, type Branch, type Span } from '../../../../src/core/allocation/rounding/branch.ts'

/** A tree with the given numbers of leaves: `[2, [1, 1], 0]`; a number stands for that many leaves. */
export type Sketch = number | readonly Sketch[]

export function treeOf(sketch: Sketch): Branch {
  const children =
    typeof sketch === 'number' ? Array.from({ length: sketch }, () => treeOf([])) : sketch.map(treeOf)
  return { item: undefined, children }
}

export function sketched(sketch: Sketch): Span {
  return spanOf(treeOf(sketch))
}

/** Every whole-number table within one unit of the exact one, exact multiples untouched. */
export function* tablesWithin(cells: readonly (readonly bigint[])[], unit: number): Generator<number[][]> {
  const flat = cells.flat().map(Number)
  const width = cells[0]?.length ?? 0
  const loose = [...flat.keys()].filter((at) => (flat[at] ?? 0) % unit !== 0)
  for (let choice = 0; choice < 2 ** loose.length; choice++) {
    const shown = flat.map((value) => Math.floor(value / unit))
    loose.forEach((at, bit) => (shown[at] = (shown[at] ?? 0) + ((choice >> bit) & 1)))
    yield cells.map((_, row) => shown.slice(row * width, (row + 1) * width))
  }
}

/** The sum of a cell at any level, by looking at each leaf cell. */
export function sumAt(cells: readonly (readonly (number | bigint)[])[], row: Span, column: Span): number {
  return cells
    .flatMap((values, r) => values.filter((_, c) => covers(row, r) && covers(column, c)))
    .reduce<number>((sum, value) => sum + Number(value), 0)
}

function covers(span: Span, leaf: number): boolean {
  return span.first <= leaf && leaf < span.end
}

/** Tables of at most a dozen cells over a unit of 10: negative amounts and exact multiples are frequent. */
export const smallTable = fc
  .record({
    rows: fc.constantFrom<Sketch>(
      1,
      2,
      3,
      [1, 1],
      [2, 1],
      [[1, 1], 1],
      [[2], 0],
      [[[1]], []],
      [],
      [[], [1, 1]],
    ),
    columns: fc.constantFrom<Sketch>([2, 2], 1, 2, 3, [1, 1], [2], [[], 2], [2, []], []),
  })
  .chain(({ rows, columns }) => {
    const [rowTree, columnTree] = [sketched(rows), sketched(columns)]
    const value = fc.oneof(fc.integer({ min: -25, max: 25 }), fc.constantFrom(-10, 0, 5, 10))
    const row = fc.array(value, { minLength: columnTree.end, maxLength: columnTree.end })
    return fc.record({
      rows: fc.constant(rowTree),
      columns: fc.constant(columnTree),
      cells: fc
        .array(row, { minLength: rowTree.end, maxLength: rowTree.end })
        .map((table) => table.map((values) => values.map(BigInt))),
    })
  })

/** What the tie rule wants most of: leaf cell i of n earns (n - i)^2 for each unit it is shown further from zero. */
export function earned(cells: readonly (readonly bigint[])[], shown: readonly (readonly number[])[]): number {
  const [exact, units] = [cells.flat().map(Number), shown.flat()]
  return units.reduce(
    (sum, value, at) => sum + (exact.length - at) ** 2 * ((exact[at] ?? 0) < 0 ? -value : value),
    0,
  )
}

/** Compares two lists of numbers place by place. */
export function lexically(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((value, at) => value !== right[at])
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
}
