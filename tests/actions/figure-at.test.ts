import fc from 'fast-check'
import { explainFigure, figureExplainer } from '../../src/actions/explain-figure.ts'
import { figureAt, shownFigures, type ShownFigure, type ShownFigures } from '../../src/actions/figure-at.ts'
import { makeBook } from '../../src/actions/make-book.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { cellAt } from '../../src/workbook/address.ts'
import type { PlannedCell, SheetPlan } from '../../src/workbook/write-plan.ts'
import { seed } from '../budget-of.ts'
import { budgetOf as budgetOfBook } from '../core/allocation/engine.ts'
import { randomBook } from '../core/allocation/random-budget.ts'
import { illustrativeBook } from '../workbook/made-books.ts'

const settings = { kind: 'financial-plan', unitCode: undefined, asOf: '2020-03-31 10:15 UTC' } as const

function all(figures: ShownFigures): readonly (readonly [cell: string, figure: ShownFigure])[] {
  return Object.values(figures).flatMap((sheet) => [...sheet])
}

/** Where the exact value that a cell shows is not that of the explanation; published cells are off by rounding. */
function faultsOf(budget: Budget, figures: readonly (readonly [string, ShownFigure])[]): string[] {
  const explain = figureExplainer(budget)
  const known = new Map<string, number>()
  return figures.flatMap(([cell, { as, shown, table, code, ...figure }]) => {
    const name = JSON.stringify(figure)
    const amount = known.get(name) ?? Number(explain(figure).amount)
    known.set(name, amount)
    if (as === 'share') return []
    const isRight = as === 'exact' ? Math.abs(amount - shown) < 0.005 : Math.abs(amount / 1000 - shown) < 20
    return isRight ? [] : [`${table} ${code} ${cell}: ${name} is ${amount}, shown ${shown}`]
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

test('so is every figure of random budgets, outputs driven to several objectives too', async () => {
  await fc.assert(
    fc.asyncProperty(randomBook(), fc.nat(100), async (book, start) => {
      const random = await budgetOfBook(book)
      const found = all(shownFigures(random, settings, 1)).filter(({ 1: { as } }) => as === 'exact')
      expect(faultsOf(random, found.filter((_, at) => at % 23 === start % 23).slice(0, 80))).toEqual([])
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 15) },
  )
}, 600_000)

test('a figure stands where the sheet of a book has its value', async () => {
  const book = illustrativeBook()
  const request = { ...settings, pending: 'include', unit: 1000, files: [], inPlace: true } as const
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
    pending: 'include',
    unit: 1000,
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
