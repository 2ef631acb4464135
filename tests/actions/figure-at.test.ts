import fc from 'fast-check'
import { explainFigure, figureExplainer } from '../../src/actions/explain-figure.ts'
import {
  faultOfFigure,
  figureAt,
  shownFigures,
  type ShownFigure,
  type ShownFigures,
} from '../../src/actions/figure-at.ts'
import type { BookSettings } from '../../src/actions/book-settings.ts'
import { makeBook } from '../../src/actions/make-book.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import { pendingModes } from '../../src/core/allocation/allocation.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import type { Cell } from '../../src/core/budget/cell.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { cellAt } from '../../src/workbook/address.ts'
import type { PlannedCell, SheetPlan } from '../../src/workbook/write-plan.ts'
import { seed } from '../budget-of.ts'
import { budgetOf as budgetOfBook } from '../core/allocation/engine.ts'
import { randomBook } from '../core/allocation/random-budget.ts'
import { illustrativeBook } from '../workbook/made-books.ts'

const settings = {
  kind: 'financial-plan',
  unitCode: undefined,
  asOf: '2020-03-31 10:15 UTC',
  pending: 'include',
  unit: 1000,
} as const

function all(figures: ShownFigures): readonly (readonly [cell: string, figure: ShownFigure])[] {
  return Object.values(figures).flatMap((sheet) => [...sheet])
}

/** Where the exact value that a cell shows is not that of the explanation; published cells are off by rounding. */
function faultsOf(
  budget: Budget,
  figures: readonly (readonly [string, ShownFigure])[],
  { pending, unit }: Pick<BookSettings, 'pending' | 'unit'> = settings,
): string[] {
  const explain = figureExplainer(budget, pending)
  const known = new Map<string, number>()
  return figures.flatMap(([cell, { as, shown, table, begins, ...figure }]) => {
    const name = JSON.stringify(figure)
    const amount = known.get(name) ?? Number(explain(figure).amount)
    known.set(name, amount)
    if (as === 'share') return []
    const isRight = as === 'exact' ? Math.abs(amount - shown) < 0.005 : Math.abs(amount / unit - shown) < 20
    return isRight ? [] : [`${table} ${begins.join(' ')} ${cell}: ${name} is ${amount}, shown ${shown}`]
  })
}

let budget: Budget
let figures: ShownFigures
beforeAll(async () => {
  budget = await readBudget(illustrativeBook(), lookupOf(seed))
  figures = shownFigures(budget, settings)
})

test('every figure of the reports is that of its explanation', () => {
  const some = all(figures).filter((_, at) => at % 7 === 0)
  expect(all(figures).length).toBeGreaterThan(1000)
  expect(faultsOf(budget, some)).toEqual([])
}, 120_000)

test.each(pendingModes)(
  'every figure of reports with pending items as %s, in CHF 1, is too',
  (pending) => {
    const written = { ...settings, pending, unit: 1 }
    const some = all(shownFigures(budget, written)).filter((_, at) => at % 13 === 0)
    expect(some.length).toBeGreaterThan(100)
    expect(faultsOf(budget, some, written)).toEqual([])
  },
  120_000,
)

test('so is every figure of random budgets, outputs driven to several objectives too', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomBook(),
      fc.nat(100),
      fc.constantFrom(...pendingModes),
      async (book, start, pending) => {
        const random = await budgetOfBook(book)
        const written = { ...settings, pending, unit: 1 }
        const found = all(shownFigures(random, written)).filter(({ 1: { as } }) => as === 'exact')
        const some = found.filter((_, at) => at % 23 === start % 23).slice(0, 80)
        expect(faultsOf(random, some, written)).toEqual([])
      },
    ),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 15) },
  )
}, 600_000)

test('a figure stands where the sheet of a book has its value', async () => {
  const book = illustrativeBook()
  const request = { ...settings, files: [], inPlace: true } as const
  const { plan } = await makeBook(book, budget, request)
  for (const key of ['Appendix A', 'Allocation'] as const) {
    const sheet = plan.sheets.find((one) => one.key === key)
    const cells = sheet ? valuesIn(sheet) : new Map<string, PlannedCell>()
    for (const [cell, { shown }] of figures[key] ?? []) expect([cell, cells.get(cell)]).toEqual([cell, shown])
  }
})

test('all numbers of the published tables are figures', async () => {
  const tables = [...(figures['Appendix A'] ?? [])].filter(({ 1: { table } }) => /^[123]\./.test(table))
  const rows = new Set(tables.map(([cell]) => cell.replace(/\D/g, '')))
  const { plan } = await makeBook(illustrativeBook(), budget, {
    ...settings,
    files: [],
    inPlace: true,
  })
  const sheet = plan.sheets.find(({ key }) => key === 'Appendix A')
  const numbers = [...(sheet ? valuesIn(sheet) : [])].filter(
    ([cell, value]) => typeof value === 'number' && rows.has(cell.replace(/\D/g, '')),
  )
  expect(numbers.map(([cell]) => cell).sort()).toEqual(tables.map(([cell]) => cell).sort())
})

test.each([
  [
    'the first row by period',
    { row: 9, column: 'c' },
    { of: 'sector:ITU-R', period: '2020', as: 'published' },
  ],
  ['a title', { row: 9, column: 'B' }, undefined],
  ['a heading', { row: 8, column: 'C' }, undefined],
])('says of %s what it shows', (_, at, expected) => {
  const found = figureAt(figures, { key: 'Appendix A', ...at })
  if (expected) expect(found).toMatchObject(expected)
  else expect(found).toBeUndefined()
  expect(figureAt(figures, { key: undefined, ...at })).toBeUndefined()
  expect(figureAt(figures, { key: 'Budget', ...at })).toBeUndefined()
})

test.each<[string, (Cell | undefined)[], ReturnType<typeof faultOfFigure>]>([
  ['the same row', ['R.1', 'Title', 12_346], undefined],
  ['a code with spaces around it', [' R.1 ', 'Title', 12_346.001], undefined],
  ['a row of another code', ['R.2', 'Title', 12_346], { is: 'moved', said: 'R.1' }],
  ['a row that came in', [], { is: 'moved', said: 'R.1' }],
  ['another number', ['R.1', 'Title', 12_345], { is: 'other', holds: '12345' }],
  ['words', ['R.1', 'Title', 'see note'], { is: 'other', holds: 'see note' }],
  ['nothing', ['R.1', 'Title', ''], { is: 'other', holds: '' }],
])('compares a figure with %s', (_, cells, fault) => {
  const figure = { of: 'objective:R.1', period: 'plan', as: 'published', table: '1.' } as const
  expect(faultOfFigure({ ...figure, shown: 12_346, begins: ['R.1'] }, cells)).toEqual(fault)
})

test('a row of the ledger is known by all that it begins with', () => {
  const [ledger] = figures.Allocation?.values() ?? []
  expect(ledger?.begins).toHaveLength(5)
  const cells = [...(ledger?.begins ?? []), 'basis', 'source', 'date', ledger?.shown]
  if (!ledger) throw new Error('the ledger shows no figure')
  expect(faultOfFigure(ledger, cells)).toBeUndefined()
  expect(faultOfFigure(ledger, cells.with(3, 'Elsewhere'))?.is).toBe('moved')
})

test.each([
  ['output:R.1-1@R.1', 'output:R.1-1'],
  ['objective:r.1@g.1', 'objective:R.1@G.1'],
  ['sector:ITU-R@G.1', 'sector:ITU-R@G.1'],
  ['allocated', 'allocated'],
])('explains what goes from one to another: %s', (of, same) => {
  const explained = explainFigure(budget, { of })
  expect(explained.amount).toBe(explainFigure(budget, { of: same }).amount)
  expect(Number(explained.amount)).toBeGreaterThan(0)
})

test.each(['output:R.1-1@X', 'output:X@R.1', 'objective:R.1@R.1', 'enabler:GS.1@R.1', 'goal:G.1@G.2'])(
  'knows no figure %s',
  (of) => expect(() => explainFigure(budget, { of })).toThrow(/has no/),
)

function valuesIn({ blocks }: SheetPlan): ReadonlyMap<string, PlannedCell> {
  return new Map(
    blocks.flatMap(({ row, column, rows }) =>
      rows.flatMap((cells, down) =>
        cells.map((cell, across) => {
          const value = typeof cell === 'object' ? (cell?.value ?? null) : cell
          return [cellAt(row + down, column + across), value] as const
        }),
      ),
    ),
  )
}
