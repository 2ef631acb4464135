import { explainFigure } from '../../src/actions/explain-figure.ts'
import { nodeAt, treeRows, type TreeRow } from '../../src/actions/explanation-tree.ts'
import { wouldReach } from '../../src/actions/would-reach.ts'
import type { Explanation } from '../../src/core/report/shapes.ts'
import { centimesOf } from '../../src/core/report/centimes-of.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { titlesOf } from '../../src/texts/titles.ts'
import { budgetIn, seed } from '../budget-of.ts'

const titles = titlesOf(seed)
let explained: Explanation
beforeAll(async () => {
  explained = explainFigure(await budgetIn('seeds', 'illustrative-'), { of: 'sector:ITU-R', period: '2021' })
})

/** All rows of a tree, opened wherever it can be. */
function opened(query: { most: number; sort: 'printed' | 'size' }, path: readonly number[] = []): TreeRow[] {
  return treeRows(explained, titles, { ...query, path }).flatMap((row) => [
    row,
    ...(row.parts > 0 ? opened(query, row.path) : []),
  ])
}

test.each([1, 3, 10, 1000])('rows of %d parts sum to what they are below', (most) => {
  for (const sort of ['printed', 'size'] as const) {
    const all = opened({ most, sort })
    for (const row of [
      { path: [], parts: explained.parts.length, centimes: centimesOf(explained.amount) },
      ...all,
    ]) {
      if (row.parts === 0) continue
      const below = treeRows(explained, titles, { path: row.path, most, sort })
      expect(below.reduce((sum, { centimes }) => sum + centimes, 0)).toBe(row.centimes)
      expect(below.length).toBeLessThanOrEqual(most + 1)
    }
  }
})

test('a row tells what it is, and leads to its node and cell', () => {
  const all = opened({ most: 1000, sort: 'printed' })
  const line = all.find(({ kind }) => kind === 'line')
  expect(line).toMatchObject({ at: { source: 'lines.csv' } })
  expect(nodeAt(explained, line?.path ?? [])?.line).toBe(line?.code)
  const [first] = treeRows(explained, titles, { path: [], most: 10, sort: 'printed' })
  expect(first).toMatchObject({ kind: 'objective', code: 'R.1', title: titles('objective', 'R.1') })
  expect(all.some(({ driver }) => driver?.['kind'] === 'driver')).toBe(true)
  expect(nodeAt(explained, [99, 1])).toBeUndefined()
  expect(treeRows(explained, titles, { path: [99], most: 10, sort: 'size' })).toEqual([])
})

test('the largest come first where they are sorted by size', () => {
  const rows = treeRows(explained, titles, { path: [0], most: 1000, sort: 'size' })
  const sizes = rows.map(({ centimes }) => Math.abs(centimes))
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
})

test.each([
  ['output:R.1-1', 'lines-and-pools', ['BR.1']],
  ['output:R.1-1@R.1', 'lines-and-pools', ['BR.1']],
  ['output:R.1-1@R.2', 'drivers', ['R.1-1', 'R.2']],
  ['objective:R.1', 'outputs', ['R.1-1', 'R.1-2']],
  ['sector:itu-r', 'outputs', ['R.1-1']],
  ['goal:G.1', 'links', []],
  ['objective:R.1@G.1', 'links', []],
  ['sector:ITU-R@notLinked', 'nothing-left', []],
  ['notLinked', 'nothing-left', []],
  ['enabler:GS.1', 'lines', []],
  ['total', 'lines', []],
  ['unallocated', 'nothing-left', []],
])('says what would reach %s', (of, by, some) => {
  const found = wouldReach(of, lookupOf(seed))
  expect(found.by).toBe(by)
  expect(found.codes).toEqual(expect.arrayContaining(some))
})

test('says why none can reach it, as pending items are treated', () => {
  const lookup = lookupOf(seed)
  const pending = lookup.outputs.find((output) => output.pending)?.code ?? ''
  expect(wouldReach(`output:${pending}`, lookup, 'exclude').by).toBe('left-out')
  expect(wouldReach(`output:${pending}`, lookup, 'include').by).toBe('lines-and-pools')
  expect(wouldReach('goal:G.1', lookup, 'only').by).toBe('only-pending')
})

test('an objective without outputs is said to have none, and an output that no enabler supports needs lines', () => {
  const [first] = seed.objectives
  if (!first) throw new Error('the framework has no objective')
  const lookup = lookupOf({
    ...seed,
    enablers: [],
    objectives: [{ ...first, outputs: [] }, ...seed.objectives.slice(1)],
  })
  expect(wouldReach(`objective:${first.code}`, lookup)).toEqual({ by: 'no-outputs', codes: [] })
  expect(wouldReach('output:R.2-1', lookup)).toEqual({ by: 'lines', codes: [] })
})
