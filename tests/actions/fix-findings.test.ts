import fc from 'fast-check'
import { changesNothing } from '../../src/actions/edits/planned.ts'
import { planFixes } from '../../src/actions/fix-findings.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import { textOf, type Cell } from '../../src/core/budget/cell.ts'
import type { Finding, Place } from '../../src/core/finding.ts'
import { allocateBudget, findingsOf } from '../../src/core/rules/check-budget.ts'
import type { TableInfo } from '../../src/workbook/port.ts'
import { applied, cellTable, ownCells, readCells, textsIn, type CellBook } from './edits/cell-book.ts'
import { placesIn } from './edits/placed.ts'
import { randomCells } from './edits/random-cells-book.ts'

const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', '2020']

function bookOf(row: readonly Cell[], more: Partial<TableInfo> = {}): CellBook {
  return [cellTable('BudgetLines', header, [row], { source: 'Hers', ...more }), ownCells('SplitRows')]
}

function findings(budget: Budget): readonly Finding[] {
  return findingsOf(budget, allocateBudget(budget, 'include'))
}

test.each<[what: string, row: readonly Cell[], more: Partial<TableInfo>, column: string, value: unknown]>([
  ['an output', ['L1', 'BR', 'x', 'R.1', 'r1-1', null, '1', 'RB', 5], {}, 'Output', 'R.1-1'],
  ['an objective', ['L1', 'BR', 'x', null, 'R.1-1', null, '1', 'RB', 5], {}, 'Objective', 'R.1'],
  ['another objective', ['L1', 'BR', 'x', 'R.2', 'R.1-1', null, '1', 'RB', 5], {}, 'Objective', 'R.1'],
  ['a unit', ['L1', 'B.R.', 'x', 'R.1', 'R.1-1', null, '1', 'RB', 5], {}, 'Unit', 'BR'],
  ['a category as text', ['L1', 'BR', 'x', 'R.1', 'R.1-1', null, '01', 'RB', 5], {}, 'Category', '1'],
  [
    'an amount as text',
    ['L1', 'BR', 'x', 'R.1', 'R.1-1', null, '1', 'RB', "(1'234.50)"],
    {},
    '2020',
    -1234.5,
  ],
  ['an amount too fine', ['L1', 'BR', 'x', 'R.1', 'R.1-1', null, '1', 'RB', 1.239], {}, '2020', 1.24],
  [
    'an amount of thousands as text',
    ['L1', 'BR', 'x', 'R.1', 'R.1-1', null, '1', 'RB', '1,2345'],
    { amountUnit: 1000 },
    '2020',
    1.2345,
  ],
  [
    'an amount of thousands too fine',
    ['L1', 'BR', 'x', 'R.1', 'R.1-1', null, '1', 'RB', 1.2345678],
    { amountUnit: 1000 },
    '2020',
    1.23457,
  ],
])('fixes %s', async (_what, row, more, column, value) => {
  const book = bookOf(row, more)
  const read = await readCells(book)
  const fixable = findings(read.budget).filter(({ fix }) => fix)
  const { plan, refused } = planFixes(read, fixable)
  expect(refused).toEqual([])
  const at = header.indexOf(column)
  const old = textOf(row[at])
  expect(plan).toMatchObject({ title: 'Fix 1 cell', sheets: [], names: [], rows: [] })
  expect(plan.edits).toEqual([
    { table: 'BudgetLines', source: 'Hers', row: 2, line: 'L1', column, old, value },
  ])
  const after = await readCells(applied(book, plan))
  expect(findings(after.budget).filter(({ fix }) => fix)).toEqual([])
})

const place = (column: string, source = 'Hers', row = 2): Place => {
  return { source, sheet: source === 'Hers' ? 'BudgetLines' : source, row, column }
}
const change = (at: Place, old: string, value: string) => ({ fix: { changes: [{ at, old, new: value }] } })

test('a fix of a small table goes to that table, without the id of a line', async () => {
  const rows = [['L1', 'r11', null, 50, null]]
  const [lines] = bookOf(['L1', 'BR', 'x', null, null, null, '1', 'RB', 5])
  const book = [...(lines ? [lines] : []), ownCells('SplitRows', rows)]
  const read = await readCells(book)
  const found = findings(read.budget).filter(({ code }) => code === 'RBB406')
  const { plan } = planFixes(read, found)
  expect(plan.edits).toEqual([
    {
      table: 'SplitRows',
      source: 'SplitRows',
      row: 2,
      line: undefined,
      column: 'Output',
      old: 'r11',
      value: 'R.1-1',
    },
  ])
  expect(textsIn(applied(book, plan), 'SplitRows')).toEqual(['L1|R.1-1||50|'])
})

test.each<[string, Cell, number]>([
  ['percent points', 50, 33.33],
  ['a percentage', { number: 0.5, format: 'percent', text: '0.5' }, 0.3333],
  ['a blank cell', null, 0.3333],
])('a share is written in the unit of its cell: %s', async (_what, share, value) => {
  const [lines] = bookOf(['L1', 'BR', 'x', null, null, null, '1', 'RB', 5])
  const drivers = ownCells('DriverRows', [['2', 'BR.1', 'R.1-1', 'much', null, null, null, null]])
  const splits = ownCells('SplitRows', [['L1', 'R.1-1', null, share, null]])
  const read = await readCells([...(lines ? [lines] : []), splits, drivers])
  const { plan } = planFixes(read, [
    change(place('D', 'SplitRows'), '', '33.33'),
    change(place('D', 'DriverRows'), 'much', '2.5'),
  ])
  expect(plan.edits?.map((edit) => edit.value)).toEqual([value, 2.5])
})

test('fixes that want one cell differently are refused, the same fix twice is one', async () => {
  const read = await readCells(bookOf(['L1', 'BR', 'x', 'R.1', 'r1-1', null, '1', 'RB', 5]))
  const output = place('E')
  const twice = planFixes(read, [change(output, 'r1-1', 'R.1-1'), change(output, 'r1-1', 'R.1-1')])
  expect(twice.plan.edits).toHaveLength(1)
  expect(twice.mends).toEqual([[0, 1]])
  const both = [
    change(output, 'r1-1', 'R.1-1'),
    {
      fix: {
        changes: [
          ...change(output, 'r1-1', 'R.1-2').fix.changes,
          ...change(place('B'), 'BR', 'GS').fix.changes,
        ],
      },
    },
    change(place('D'), 'R.1', 'R.2'),
  ]
  const { plan, refused, mends } = planFixes(read, both)
  expect(plan.edits?.map(({ column }) => column)).toEqual(['Objective'])
  expect(mends).toEqual([[2]])
  expect(refused).toMatchObject([
    { finding: 0, reason: 'fixes-disagree' },
    { finding: 1, reason: 'fixes-disagree' },
  ])
})

test('what has no fix, and a cell that is nowhere, are refused', async () => {
  const read = await readCells(bookOf(['L1', 'BR', 'x', 'R.1', 'r1-1', null, '1', 'RB', 5]))
  const nowhere = [place('E', 'Other'), place('Z'), { ...place('E'), row: null }, { ...place('E'), row: 1 }]
  const { plan, refused } = planFixes(read, [{}, ...nowhere.map((at) => change(at, '', 'R.1-1'))])
  expect(changesNothing(plan)).toBe(true)
  expect(refused.map(({ reason }) => reason)).toEqual(['fix-missing', ...Array(4).fill('cell-unknown')])
})

test('the fixes of random budgets end what they are for, and move nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(randomCells(), async ({ book, lookup }) => {
      const before = await readCells(book, lookup)
      const found = findings(before.budget).filter(({ fix }) => fix)
      const { plan, refused } = planFixes(before, found)
      const after = await readCells(applied(book, plan), lookup)
      const key = ({ code, at }: Finding): string => JSON.stringify([code, at])
      const left = new Set(findings(after.budget).map(key))
      const fixed = found.filter((_, at) => !refused.some(({ finding }) => finding === at))
      expect(fixed.map(key).filter((one) => left.has(one))).toEqual([])
      const lines = new Set(fixed.map(({ at }) => `${at.source} ${at.row ?? ''}`))
      const was = placesIn(before.budget)
      const amountsOf = ({ lines: table }: Budget, line: number) =>
        table.amounts.map((amounts) => amounts[line])
      placesIn(after.budget).forEach((now, line) => {
        const { source, row, sources, id } = after.budget.lines
        const isFixed = lines.has(`${sources[source[line] ?? 0]?.name ?? ''} ${row[line] ?? ''}`)
        const isSplit = after.budget.splits.byLine.has(id[line] ?? '')
        if (!isFixed && !isSplit) expect(now).toBe(was[line])
        if (!isFixed) expect(amountsOf(after.budget, line)).toEqual(amountsOf(before.budget, line))
      })
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) },
  )
})
