import fc from 'fast-check'
import { changesNothing } from '../../src/actions/edits/planned.ts'
import { ignorableLike, planIgnores, planRestore } from '../../src/actions/ignore-findings.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import type { Finding } from '../../src/core/finding.ts'
import { allocateBudget, findingsOf } from '../../src/core/rules/check-budget.ts'
import { applied, cellTable, ownCells, readCells, textsIn, type CellBook } from './edits/cell-book.ts'
import { randomCells } from './edits/random-cells-book.ts'

const because = { reason: 'agreed with the Bureau', who: 'M.E.', date: '2019-09-01' }

const header = [
  'Line',
  'Unit',
  'Activity',
  'Objective',
  'Output',
  'Enabler',
  'Category',
  'Fund',
  '2020',
  '2021',
]
const lines = [
  ['L1', 'BR', 'x', 'T.1', 'T.1-4', null, '1', 'RB', 5, null],
  ['L2', 'BR', 'x', 'R.9', 'R.1-4', null, '1', 'RB', 5, 5],
  [null, 'BR', 'x', 'T.1', 'T.1-4', null, '1', 'RB', 5, 5],
]

function bookOf(rows: Parameters<typeof ownCells>[1] = []): CellBook {
  return [cellTable('BudgetLines', header, lines, { source: 'Budget' }), ownCells('IgnoredRows', rows)]
}

function findings(budget: Budget): readonly Finding[] {
  return findingsOf(budget, allocateBudget(budget, 'include'))
}

const isDoubt = ({ severity, line }: Finding): boolean => severity !== 'error' && line === 'L1'

test('those of one kind that can be ignored are open, and have a line by which they are known', async () => {
  const read = await readCells(bookOf([['RBB323', 'L1', 'Output', 'T.1-4', 'agreed', 'M.E.', null]]))
  const found = findings(read.budget)
  const like = (code: string) =>
    ignorableLike(
      read,
      found,
      found.findIndex((one) => one.code === code),
    )
  expect(found.filter(({ code }) => code === 'RBB323').map(({ line }) => line)).toEqual(['L1', undefined])
  expect(like('RBB323')).toEqual([])
  expect(like('RBB341').map((at) => found[at]?.line)).toEqual(['L1'])
  const { plan } = planRestore(read, found)
  const after = await readCells(
    applied(bookOf([['RBB323', 'L1', 'Output', 'T.1-4', 'agreed', 'M.E.', null]]), plan),
  )
  const open = findings(after.budget)
  expect(
    ignorableLike(
      after,
      open,
      open.findIndex(({ code }) => code === 'RBB323'),
    ).map((at) => open[at]?.line),
  ).toEqual(['L1'])
  const error = open.findIndex(({ severity }) => severity === 'error')
  expect(ignorableLike(after, open, error)).toEqual([])
})

test('several doubts are ignored with one reason, and count again when restored', async () => {
  const book = bookOf()
  const read = await readCells(book)
  const doubts = findings(read.budget).filter(isDoubt)
  const { plan, refused } = planIgnores(read, doubts, { ...because, reason: ' agreed with the Bureau ' })
  expect([plan.title, refused]).toEqual(['Ignore 2 findings', []])
  const ignored = applied(book, plan)
  expect(textsIn(ignored, 'IgnoredRows')).toEqual([
    'RBB323|L1|Output|T.1-4|agreed with the Bureau|M.E.|2019-09-01',
    'RBB341|L1|2021||agreed with the Bureau|M.E.|2019-09-01',
  ])
  const after = await readCells(ignored)
  const marked = findings(after.budget).filter((one) => one.ignored)
  expect(marked.map((one) => one.code)).toEqual(['RBB323', 'RBB341'])
  const [first] = marked
  const restored = planRestore(after, first ? [first] : [])
  expect(restored.plan.title).toBe('Restore 1 finding')
  expect(textsIn(applied(ignored, restored.plan), 'IgnoredRows')).toEqual([
    'RBB341|L1|2021||agreed with the Bureau|M.E.|2019-09-01',
  ])
})

test('ignored again for the same reason nothing is written, for another the row is replaced', async () => {
  const book = bookOf([
    ['rbb323', 'L1', 'E', 'T.1-4', ...Object.values(because)],
    ['RBB323', 'L1', 'Output', 'T.1-5', ...Object.values(because)],
  ])
  const read = await readCells(book)
  const doubts = findings(read.budget).filter((one) => isDoubt(one) && one.code === 'RBB323')
  expect(changesNothing(planIgnores(read, doubts, because).plan)).toBe(true)
  const { plan } = planIgnores(read, doubts, { ...because, reason: 'another' })
  expect(textsIn(applied(book, plan), 'IgnoredRows')).toEqual([
    'RBB323|L1|Output|T.1-4|another|M.E.|2019-09-01',
    'RBB323|L1|Output|T.1-5|agreed with the Bureau|M.E.|2019-09-01',
  ])
  expect(textsIn(applied(book, planRestore(read, doubts).plan), 'IgnoredRows')).toHaveLength(1)
})

test('errors, findings without a key, and no reason are refused', async () => {
  const read = await readCells(bookOf())
  const all = findings(read.budget)
  const { plan, refused } = planIgnores(read, all, because)
  const reasonOf = (code: string, row: number | null) =>
    refused.find(({ finding }) => all[finding]?.code === code && all[finding].at.row === row)?.reason
  expect(reasonOf('RBB313', 3)).toBe('error-stays')
  expect(reasonOf('RBB323', 4)).toBe('key-missing')
  expect(reasonOf('RBB323', 2)).toBeUndefined()
  expect(changesNothing(plan)).toBe(false)
  const doubts = all.filter(isDoubt)
  const silent = planIgnores(read, doubts, { ...because, reason: ' ' })
  expect(silent.refused.map(({ reason }) => reason)).toEqual(['reason-missing', 'reason-missing'])
  const [budgetLines] = bookOf()
  const bare = await readCells(budgetLines ? [budgetLines] : [])
  expect(planIgnores(bare, doubts, because).refused.map(({ reason }) => reason)).toEqual(
    Array(2).fill('table-missing'),
  )
})

test('whatever of a random budget can be ignored is, once, and counts again when restored', async () => {
  await fc.assert(
    fc.asyncProperty(randomCells(), async ({ book, lookup }) => {
      const before = await readCells(book, lookup)
      const all = findings(before.budget)
      const { plan, refused } = planIgnores(before, all, because)
      const ignored = applied(book, plan)
      const after = await readCells(ignored, lookup)
      const marked = findings(after.budget)
      const not = new Set(refused.map(({ finding }) => finding))
      expect(marked.map((one) => one.ignored === undefined)).toEqual(all.map((_, at) => not.has(at)))
      expect(changesNothing(planIgnores(after, marked, because).plan)).toBe(true)
      const restored = applied(ignored, planRestore(after, marked).plan)
      expect(textsIn(restored, 'IgnoredRows')).toEqual([])
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) },
  )
})
