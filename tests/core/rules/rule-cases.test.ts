import type { Budget } from '../../../src/core/budget/budget.ts'
import { lookupOf } from '../../../src/core/framework/lookup.ts'
import type { Finding } from '../../../src/core/finding.ts'
import { allocateBudget, findingsOf } from '../../../src/core/rules/check-budget.ts'
import { cascadeRules } from '../../../src/core/rules/cascade/index.ts'
import { allRules, budgetRules } from '../../../src/core/rules/index.ts'
import { sourceRules } from '../../../src/core/rules/source/index.ts'
import { budgetIn, budgetOf, budgetOfCells, seed } from '../../budget-of.ts'
import { bookCases } from './book-cases.ts'
import { booksOf } from './books-of.ts'
import { cellCases, clean, csvCases } from './rule-cases.ts'

function check(budget: Budget, pending: 'include' | 'exclude' = 'include'): Finding[] {
  return findingsOf(budget, allocateBudget(budget, pending))
}

function placesOf(findings: readonly Finding[], rule: string): string[] {
  return findings
    .filter(({ name }) => name === rule)
    .map(({ at }) => `${at.source} ${at.row ?? '-'} ${at.column ?? '-'}`)
}

const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', 2020, 2021]

test('the clean budget has no finding at all', async () => {
  expect(check(await budgetOf(clean))).toEqual([])
})

test.each(csvCases.map((one) => [one.rule, one] as const))('%s', async (rule, { tables, at }) => {
  const findings = check(await budgetOf(tables))
  expect(placesOf(findings, rule)).toEqual(at)
})

test.each(cellCases.map((one) => [one.rule, one] as const))(
  '%s in a workbook',
  async (rule, { cell, fix }) => {
    const row = ['L1', 'BR', 'Publish', 'R.1', 'R.1-1', null, 1, 'RB', cell, 5]
    const budget = await budgetOfCells([header, row])
    const found = check(budget).filter(({ name }) => name.startsWith('amount'))
    expect(found.map(({ name, fix: offered }) => [name, offered?.changes[0]?.new])).toEqual([[rule, fix]])
    expect(allocateBudget(budget, 'include').total).toEqual([0, 500])
  },
)

test('the clean book has no finding at all', async () => {
  expect(check(await booksOf([[]]))).toEqual([])
})

test.each(bookCases.map((one) => [one.rule, one.what, one] as const))(
  '%s: %s',
  async (rule, _what, { books, given, at }) => {
    expect(placesOf(check(await booksOf(books, given)), rule)).toEqual(at)
  },
)

test('a column that is not there is one finding, not one for each line', async () => {
  const budget = await budgetOf({ BudgetLines: 'Line,Activity,2020\nL1,Publish,5\nL2,Advise,7\n' })
  const found = check(budget)
  expect(found.map(({ name }) => name)).toEqual(Array(5).fill('column-missing'))
  expect(allocateBudget(budget, 'include').unallocated.map(({ from, reason }) => [from, reason])).toEqual([
    ['L1', 'column-missing'],
    ['L2', 'column-missing'],
  ])
})

test.each([
  [
    'splits of a line that is not there',
    { SplitRows: 'Line,Output,Share\nX,R.1-1,100\nX,R.1-2,10\n' },
    'split',
    2,
  ],
  ['links doubled', { GoalLinkRows: 'Objective,Goal,Weight\nR.1,G.1,\nR.1,G.1,1\n' }, 'link', 2],
])('one cause gives one finding a row: %s', async (_what, tables, kind, count) => {
  const found = check(await budgetOf({ ...clean, ...tables })).filter(({ name }) => name.startsWith(kind))
  expect(new Set(found.map(({ name }) => name)).size).toBe(1)
  expect(found).toHaveLength(count)
})

test('a number with binary noise is read as the amount it shows', async () => {
  const row = ['L1', 'BR', 'Publish', 'R.1', 'R.1-1', null, 1, 'RB', 0.1 + 0.2, 1234.5600000000002]
  const budget = await budgetOfCells([header, row])
  expect(check(budget).filter(({ severity }) => severity === 'error')).toEqual([])
  expect(allocateBudget(budget, 'include').total).toEqual([30, 123456])
})

test('amounts in thousands reach the centime at five decimals', async () => {
  const row = ['L1', 'BR', 'Publish', 'R.1', 'R.1-1', null, 1, 'RB', 1.23456, 1.234567]
  const budget = await budgetOfCells([header, row], lookupOf(seed), 1000)
  expect(placesOf(check(budget), 'amount-too-fine')).toEqual(['Budget 2 2021'])
  expect(allocateBudget(budget, 'include').total).toEqual([123456, 0])
})

test('a pool that supports no output stays, with a finding', async () => {
  const framework = { ...seed, objectives: seed.objectives.map((one) => ({ ...one, outputs: [] })) }
  const budget = await budgetOf({ BudgetLines: clean.BudgetLines }, lookupOf(framework))
  expect(placesOf(check(budget), 'pool-without-target')).toEqual(['Allocation - -'])
})

test('pending money left out is told once, with its sum', async () => {
  const lines = clean.BudgetLines.replace('R.1,R.1-1', 'I.1,I.1-5')
  const found = check(await budgetOf({ ...clean, BudgetLines: lines }), 'exclude')
  expect(found.filter(({ name }) => name === 'pending-excluded').map(({ params }) => params)).toEqual([
    { lines: 1, amount: { centimes: 40_000 } },
  ])
})

test('a file that is not UTF-8 is read, and the guess is told', async () => {
  const { openCsvBook } = await import('../../../src/hosts/file/csv-book.ts')
  const { readBudget } = await import('../../../src/actions/read-budget.ts')
  const text = clean.BudgetLines.replace('Publish notices', 'Pr\u00e9paration')
  const file = { name: 'lines.csv', bytes: Buffer.from(text, 'latin1') }
  const budget = await readBudget(
    openCsvBook({ files: { BudgetLines: file }, amountUnit: 1 }),
    lookupOf(seed),
  )
  expect(budget.lines.activity[0]).toBe('Pr\u00e9paration')
  expect(placesOf(check(budget), 'text-not-utf8')).toEqual(['lines.csv 1 -'])
})

test('every rule fires in some case, and codes and names are used once', async () => {
  const fired = new Set([...csvCases, ...cellCases, ...bookCases].map(({ rule }) => rule))
  for (const { name } of check(await budgetIn('tests/fixtures/mess'))) fired.add(name)
  for (const name of ['pool-without-target', 'pending-excluded', 'text-not-utf8']) fired.add(name)
  const own = [...sourceRules, ...budgetRules, ...cascadeRules]
  expect(own.map(({ name }) => name).filter((name) => !fired.has(name))).toEqual([])
  expect(new Set(allRules.map(({ code }) => code)).size).toBe(allRules.length)
  expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length)
})
