import fc from 'fast-check'
import { allocateBudget } from '../../src/actions/allocate-budget.ts'
import { planDriverRows, planLinkRows } from '../../src/actions/add-rows.ts'
import { changesNothing } from '../../src/actions/edits/planned.ts'
import type { AllocationReport } from '../../src/core/report/shapes.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import { seed } from '../budget-of.ts'
import {
  applied,
  cellTable,
  ownCells,
  readCells,
  textsIn,
  type CellBook,
  type CellTable,
} from './edits/cell-book.ts'
import { randomCells } from './edits/random-cells-book.ts'

type Rows = CellTable['rows']

const header = ['Line', 'Unit', 'Activity', 'Output', 'Enabler', 'Category', 'Fund', '2020']

function bookOf(lines: Rows, drivers: Rows = [], links: Rows = []): CellBook {
  return [
    cellTable('BudgetLines', header, lines),
    ownCells('DriverRows', drivers),
    ownCells('GoalLinkRows', links),
  ]
}

const line = (unit: string, output: string | null, enabler: string | null, amount: number) =>
  [`${output ?? ''}${enabler ?? ''}`, unit, 'x', output, enabler, '1', 'RB', amount] as const

function figures(budget: Budget): AllocationReport {
  const report = allocateBudget(budget, { pending: 'include', unit: 1000 })
  return {
    ...report,
    findings: { error: 0, warning: 0, info: 0, ignored: 0 },
    stamp: {} as AllocationReport['stamp'],
  }
}

test('a link row comes for each objective that has none', async () => {
  const book = bookOf(
    [],
    [],
    [
      ['R.1', 'G.1', null, null, null],
      ['r2', null, null, null, null],
    ],
  )
  const { plan, refused } = planLinkRows(await readCells(book))
  expect([plan.title, refused]).toEqual([`Add ${seed.objectives.length - 2} link rows`, []])
  const texts = textsIn(applied(book, plan), 'GoalLinkRows')
  expect(texts.slice(0, 4)).toEqual(['R.1|G.1|||', 'r2||||', 'R.3||||', 'T.1||||'])
  expect(changesNothing(planLinkRows(await readCells(applied(book, plan))).plan)).toBe(true)
})

interface DriverCase {
  readonly what: string
  readonly lines: Rows
  readonly drivers?: Rows
  /** Stage, from and to of the rows that come. */
  readonly rows: readonly string[]
}

const basis = [line('BR', 'R.1-1', null, 10), line('BDT', 'D.1-1', null, 10), line('GS', 'I.6-1', null, 10)]

const driverCases: readonly DriverCase[] = [
  { what: 'no enabler has money', lines: basis, rows: [] },
  {
    what: "a bureau's pool, by the enabler's code",
    lines: [...basis, line('BR', null, 'BR.1', 5)],
    rows: ['R.1-1', 'R.1-2', 'R.1-3', 'R.1-4', 'R.1-5'].map((to) => `2|BR.1|${to}`),
  },
  {
    what: 'a pool that nothing has a direct cost for',
    lines: [line('BR', null, 'BR.1', 5)],
    drivers: [
      [2, 'br1', 'R.1-2', null],
      ['2', 'BR.1', 'r1-4', 'much'],
    ],
    rows: ['R.1-1', 'R.1-3', 'R.1-5'].map((to) => `2|BR.1|${to}`),
  },
  {
    what: 'a pool with a driver',
    lines: [...basis, line('BR', null, 'BR.1', 5)],
    drivers: [['2', 'BR', 'R.1-1', 3]],
    rows: [],
  },
  {
    what: 'a central pool with one receiver, then by its code to outputs',
    lines: [...basis, line('GS', null, 'GS.18', 5)],
    rows: [
      'I.3-1',
      'I.3-2',
      'I.3-3',
      'I.3-4',
      'I.4-1',
      'I.4-2',
      'I.4-3',
      'I.4-4',
      'I.5-1',
      'I.5-2',
      'I.5-3',
      'I.6-1',
      'I.6-2',
    ].map((to) => `2|IS|${to}`),
  },
  {
    what: 'a central pool, its receivers by the enabler and drivers by the receiver',
    lines: [line('BR', 'R.1-1', null, 10), line('GS', null, 'GS.1', 5)],
    drivers: [['2', 'BR', 'R.1-1', 3]],
    rows: ['1|GS.1|BR', '1|GS.1|TSB', '1|GS.1|BDT', '1|GS.1|IS'],
  },
]

test.each(driverCases.map((one) => [one.what, one] as const))(
  '%s',
  async (_what, { lines, drivers = [], rows }) => {
    const book = bookOf(
      lines,
      drivers.map((row) => [...row, null, null, null, null]),
    )
    const { plan, refused } = planDriverRows(await readCells(book))
    expect(refused).toEqual([])
    expect(plan.rows?.[0]?.add ?? []).toEqual(
      rows.map((text) => {
        const [Stage, From, To] = text.split('|')
        return { Stage, From, To }
      }),
    )
  },
)

test('a book without the tables is refused in words', async () => {
  const [lines] = bookOf([])
  const read = await readCells(lines ? [lines] : [])
  for (const plan of [planLinkRows, planDriverRows]) {
    expect(plan(read)).toMatchObject({ plan: { rows: [] }, refused: [{ reason: 'table-missing' }] })
  }
})

test('rows that wait to be filled in change no figure, and come once', async () => {
  await fc.assert(
    fc.asyncProperty(randomCells(), async ({ book, lookup }) => {
      const before = await readCells(book, lookup)
      const both = applied(applied(book, planLinkRows(before).plan), planDriverRows(before).plan)
      const after = await readCells(both, lookup)
      expect(changesNothing(planLinkRows(after).plan)).toBe(true)
      expect(changesNothing(planDriverRows(after).plan)).toBe(true)
      expect(figures(after.budget)).toEqual(figures(before.budget))
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) },
  )
})
