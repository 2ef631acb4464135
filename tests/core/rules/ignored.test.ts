import { checkBudget } from '../../../src/actions/check-budget.ts'
import { textOf, type Cell } from '../../../src/core/budget/cell.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import { ignoreKeysOf } from '../../../src/core/rules/ignore-key.ts'
import { ownSheet, type MadeSheet } from '../../xlsx-book.ts'
import { cleanLines } from './book-cases.ts'
import { booksOf } from './books-of.ts'

type Rows = readonly (readonly Cell[])[]

const because = ['agreed with the Bureau', 'M. Example', '2019-09-01']

/** Doubts of every kind: of a line, of its amount, of a driver, a link, a header and the allocation. */
const doubtful: readonly MadeSheet[] = [
  ownSheet(
    'BudgetLines',
    [
      ...cleanLines,
      ['L4', 'BR', 'Study groups', 'T.1', 'T.1-4', null, null, '1', 'RB', null, 5, null, 5, 5, 5, null],
      ['L5', 'GS', 'Security', null, null, 'GS.3', null, '1', 'RB', null, 5, 5, 5, 5, 5, null],
    ],
    { years: [2020, 2021, 2022, 2023, 2024], name: 'Budget' },
  ),
  ownSheet('DriverRows', [[2, 'BR.1', 'R.1-1', 3, 'basis', 'source', '2015-01-01', 'owner']]),
  ownSheet('GoalLinkRows', [
    ['R.1', 'G.1', 'tertiary', null],
    ['T.1', 'G.2', 'primary', null],
  ]),
]

function findings(ignored: Rows, sheets = doubtful): Promise<Finding[]> {
  return booksOf([[...sheets, ownSheet('IgnoredRows', ignored)]]).then((budget) =>
    findingsOf(budget, allocateBudget(budget, 'include')),
  )
}

const keys: Rows = [
  ['RBB323', 'L4', 'Output', 'T.1-4'],
  ['RBB341', 'L4', '2021', null],
  ['RBB436', '2 BR.1 R.1-1', 'Date', '2015-01-01'],
  ['RBB447', 'R.1 G.1', 'Kind', 'tertiary'],
  ['RBB206', null, null, '2024'],
  ['RBB461', null, null, 'GS.3 1'],
]

test('each kind of doubt has a key that does not hang on its row', async () => {
  const budget = await booksOf([doubtful])
  const keyOf = ignoreKeysOf(budget)
  const found = findingsOf(budget, allocateBudget(budget, 'include')).map(keyOf)
  for (const [code, line, column, value] of keys) {
    expect(found).toContainEqual({ code, line: line ?? '', column: column ?? '', value: value ?? '' })
  }
})

describe('ignored with a reason while the value is the same', () => {
  test.each(keys.map((key) => [textOf(key[0]), key] as const))('%s', async (code, key) => {
    const found = (await findings([[...key, ...because]])).filter((one) => one.ignored)
    expect([...new Set(found.map((one) => one.code))]).toEqual([code])
    expect(found[0]?.ignored).toEqual({ reason: because[0], who: because[1], date: because[2] })
  })

  test('the column may be its letter', async () => {
    const found = await findings([['RBB323', 'L4', 'E', 'T.1-4', ...because]])
    expect(found.filter((one) => one.ignored)).toHaveLength(1)
  })
})

describe('not ignored', () => {
  test.each<[string, readonly Cell[]]>([
    ['another line', ['RBB323', 'L1', 'Output', 'T.1-4', ...because]],
    ['another column', ['RBB323', 'L4', 'Objective', 'T.1-4', ...because]],
    ['another rule', ['RBB326', 'L4', 'Output', 'T.1-4', ...because]],
    ['the value was another', ['RBB323', 'L4', 'Output', 'T.1-5', ...because]],
    ['no reason is given', ['RBB323', 'L4', 'Output', 'T.1-4', null, 'M. Example', null]],
  ])('%s', async (_what, row) => {
    expect((await findings([row])).filter((one) => one.ignored)).toEqual([])
  })

  test('an error', async () => {
    const wrong = [
      ownSheet(
        'BudgetLines',
        [['L1', 'BR', 'Publish', 'R.1', 'R.9-9', null, null, '1', 'RB', null, 1, 1, 1, 1, null]],
        { name: 'Budget' },
      ),
    ]
    const found = await findings([['RBB316', 'L1', 'Output', 'R.9-9', ...because]], wrong)
    expect(found.some(({ code, ignored }) => code === 'RBB316' && !ignored)).toBe(true)
  })
})

test('ignored findings are counted by themselves, and listed only where all are asked for', async () => {
  const budget = await booksOf([
    [
      ...doubtful,
      ownSheet(
        'IgnoredRows',
        keys.map((key) => [...key, ...because]),
      ),
    ],
  ])
  const [open, all] = [checkBudget(budget), checkBudget(budget, true)]
  const { error, warning, info, ignored } = open.counts
  expect(ignored).toBeGreaterThanOrEqual(keys.length)
  expect(all.counts).toEqual(open.counts)
  expect(open.findings).toHaveLength(error + warning + info)
  expect(all.findings).toHaveLength(error + warning + info + ignored)
  expect(all.findings.filter((one) => one.ignored)).toHaveLength(ignored)
})
