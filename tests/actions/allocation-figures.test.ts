import fc from 'fast-check'
import { allocateBudget } from '../../src/actions/allocate-budget.ts'
import { allocationFigures, allocationKinds, sumOfRows } from '../../src/actions/allocation-figures.ts'
import { explainFigure } from '../../src/actions/explain-figure.ts'
import { centimesOf } from '../../src/core/report/centimes-of.ts'
import { budgetIn, budgetOf } from '../budget-of.ts'
import { budgetOf as budgetOfBook } from '../core/allocation/engine.ts'
import { randomBook } from '../core/allocation/random-budget.ts'

test('whatever they are by, rows sum to what is allocated, and parts to rows', async () => {
  await fc.assert(
    fc.asyncProperty(randomBook(), fc.constantFrom('include', 'exclude'), async (book, pending) => {
      const budget = await budgetOfBook(book)
      const report = allocateBudget(budget, { pending, unit: 1000 })
      for (const period of report.periods) {
        for (const by of allocationKinds) {
          const figures = allocationFigures(report, budget.lookup, { period, by })
          const { full, direct, bureau, services } = sumOfRows(figures.rows)
          expect(full).toBe(figures.allocated)
          expect(direct + bureau + services).toBe(full)
          expect(figures.total).toBe(figures.allocated + figures.notAllocated)
          expect(figures.failing).toEqual([])
        }
      }
    }),
    { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 25) },
  )
}, 120_000)

test('every row is a figure that can be explained', async () => {
  const budget = await budgetIn('seeds', 'illustrative-')
  const report = allocateBudget(budget, { pending: 'include', unit: 1000 })
  for (const by of allocationKinds) {
    const { rows } = allocationFigures(report, budget.lookup, { period: '2021', by })
    for (const { of: figure, full } of rows.slice(-3)) {
      expect(centimesOf(explainFigure(budget, { of: figure, period: '2021' }).amount)).toBe(full)
    }
  }
})

test('a budget without links says that nothing reaches a goal', async () => {
  const lines =
    'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020\nL1,BR,a,R.1,R.1-1,,1,F,10\nL2,BR,b,,,,1,F,5'
  const budget = await budgetOf({ BudgetLines: lines, GoalLinkRows: 'Objective,Goal,Kind,Weight' })
  const report = allocateBudget(budget, { pending: 'include', unit: 1000 })
  const figures = allocationFigures(report, budget.lookup, { period: 'plan', by: 'goal' })
  expect(figures).toMatchObject({
    hasGoals: false,
    total: 1500,
    allocated: 1000,
    notAllocated: 500,
    notLinked: 1000,
  })
  expect(figures.rows.at(-1)).toMatchObject({ of: 'notLinked', full: 1000 })
})
