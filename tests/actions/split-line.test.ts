import fc from 'fast-check'
import { changesNothing } from '../../src/actions/edits/planned.ts'
import { equalShares, planSplit, type ShareRequest } from '../../src/actions/split-line.ts'
import { planTags } from '../../src/actions/tag-lines.ts'
import type { Cell } from '../../src/core/budget/cell.ts'
import { seed } from '../budget-of.ts'
import { applied, cellTable, ownCells, readCells, textsIn, type CellBook } from './edits/cell-book.ts'
import { placesIn, sumsIn } from './edits/placed.ts'
import { randomCells } from './edits/random-cells-book.ts'

const outputs = seed.objectives.flatMap((objective) => objective.outputs ?? [])
const titleOf = (code: string): string => outputs.find((item) => item.code === code)?.text ?? ''

function shares(...wished: readonly (readonly [code: string, points: number])[]): ShareRequest[] {
  return wished.map(([code, points]) => ({
    kind: code.startsWith('GS') ? 'enabler' : 'output',
    code,
    points,
  }))
}

function bookOf(row: readonly Cell[], splits: readonly (readonly Cell[])[] = []): CellBook {
  const header = ['Line', 'Objective', 'Output', 'Enabler', 'Result', '2020']
  return [cellTable('BudgetLines', header, [row], { source: 'Hers' }), ownCells('SplitRows', splits)]
}

test('a split takes the place of the tag and of the shares before it', async () => {
  const book = bookOf(['L1', 'R.1', 'R.1-1', null, 'title', 5], [['L1', 'R.1-4', null, '100', null]])
  const wished = shares(['r.1-1', 6000], ['GS.1', 4000])
  const { plan, refused } = planSplit(await readCells(book), 0, wished)
  expect([plan.title, refused]).toEqual(['Split 1 line', []])
  const after = applied(book, plan)
  expect(textsIn(after, 'BudgetLines')).toEqual(['L1||||Split: see sheet Splits|5'])
  const enabler = seed.enablers?.find(({ code }) => code === 'GS.1')?.text ?? ''
  expect(textsIn(after, 'SplitRows')).toEqual([
    `L1|R.1-1||0.6|${titleOf('R.1-1')}`,
    `L1||GS.1|0.4|${enabler}`,
  ])
  const read = await readCells(after)
  expect(placesIn(read.budget)).toEqual(['R.1-1 60.00 + GS.1 40.00'])
  expect(changesNothing(planSplit(read, 0, [...wished].reverse()).plan)).toBe(true)
})

test('a line that is kept apart keeps its row', async () => {
  const read = await readCells(bookOf(['L1', null, null, null, 'hers', 5]))
  const { plan } = planSplit(read, 0, shares(['R.1-1', 10_000]), { keepApart: new Set(['Hers']) })
  // Its tag cells are held to stay blank, and nothing is written there.
  expect(plan.edits?.map(({ old, value }) => [old, value])).toEqual(Array(3).fill(['', null]))
  expect(plan.rows?.[0]?.add).toEqual([
    { Line: 'L1', Output: 'R.1-1', Enabler: null, Share: 1, Result: titleOf('R.1-1') },
  ])
})

const tagged = ['L1', 'R.1', 'R.1-1', null, null, 5]
const whole = shares(['R.1-1', 10_000])
test.each<[string, readonly Cell[], ShareRequest[], object]>([
  ['nothing', tagged, [], { reason: 'shares-none' }],
  ['less', tagged, shares(['R.1-1', 9_999]), { reason: 'shares-not-100', params: { sum: '99.99' } }],
  ['more', tagged, shares(['R.1-1', 9_999], ['R.1-2', 2]), { params: { sum: '100.01' } }],
  ['a code twice', tagged, shares(['R.1-1', 1], ['r.1-1', 9_999]), { reason: 'code-doubled' }],
  ['an unknown code', tagged, shares(['R.9-9', 10_000]), { params: { code: 'R.9-9' } }],
  ['no share', tagged, shares(['R.1-1', 0], ['R.1-2', 10_000]), { reason: 'share-not-positive' }],
  ['half a point', tagged, shares(['R.1-1', 0.5], ['R.1-2', 9_999.5]), { reason: 'share-not-positive' }],
  ['a line without an id', [null, null, null, null, null, 5], whole, { reason: 'line-id-missing' }],
])('refuses %s', async (_what, row, wished, expected) => {
  const { plan, refused } = planSplit(await readCells(bookOf(row)), 0, wished)
  expect(refused).toMatchObject([{ line: 0, ...expected }])
  expect(changesNothing(plan)).toBe(true)
})

test.each([
  [0, []],
  [1, [10_000]],
  [3, [3334, 3333, 3333]],
  [7, [1429, 1429, 1429, 1429, 1428, 1428, 1428]],
])('%d equal shares', (count, expected) => {
  expect(equalShares(count)).toEqual(expected)
})

test('any line of a random budget can be split and cleared, and nothing else moves', async () => {
  const wished = randomCells().chain(({ results, ...made }) =>
    fc.record({
      made: fc.constant(made),
      line: fc.nat(13),
      to: fc.shuffledSubarray([...results], { minLength: 1, maxLength: 4 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(wished, async ({ made: { book, lookup }, line: nth, to }) => {
      const before = await readCells(book, lookup)
      const line = nth % Math.max(1, before.budget.lines.count)
      const equal = equalShares(to.length)
      const asked = to.map((one, at) => ({ ...one, points: equal[at] ?? 0 }))
      const { plan, refused } = planSplit(before, line, asked)
      const split = applied(book, plan)
      const after = await readCells(split, lookup)
      const [was, is] = [placesIn(before.budget), placesIn(after.budget)]
      expect(is.filter((_, at) => at !== line)).toEqual(was.filter((_, at) => at !== line))
      const place = asked.map(({ code, points }) => `${code} ${(points / 100).toFixed(2)}`)
      if (refused.length > 0) expect(is[line]).toBe(was[line])
      else expect(new Set(is[line]?.split(' + '))).toEqual(new Set(place))
      expect(sumsIn(after.budget)).toEqual(sumsIn(before.budget))
      expect(changesNothing(planSplit(after, line, asked).plan)).toBe(true)
      if (refused.length > 0) return
      const cleared = applied(split, planTags(after, [{ lines: [line], to: null }]).plan)
      const rest = placesIn((await readCells(cleared, lookup)).budget)
      expect(rest[line]).toMatch(/^(mapping|enabler|column)-missing$/)
      expect(rest.filter((_, at) => at !== line)).toEqual(was.filter((_, at) => at !== line))
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) },
  )
})
