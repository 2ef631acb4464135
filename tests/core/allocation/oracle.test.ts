import fc from 'fast-check'
import { budgetOf, figuresOf, reportOf } from './engine.ts'
import { oracleAllocation } from './oracle/oracle.ts'
import { illustrativeBook, messBook } from './sample-books.ts'
import { randomBook } from './random-budget.ts'

const modes = ['include', 'exclude', 'only'] as const
const runs = Number(process.env['RANDOM_BOOKS'] ?? 150)

describe('a second engine, written from the method alone', () => {
  test('agrees on random budgets to the centime', async () => {
    await fc.assert(
      fc.asyncProperty(randomBook(), async (book) => {
        const budget = await budgetOf(book)
        for (const pending of modes) {
          expect(figuresOf(reportOf(budget, pending))).toEqual(oracleAllocation(book, pending))
        }
      }),
      { numRuns: runs },
    )
  }, 600_000)

  test.each(modes)('agrees on the illustrative budget, pending items: %s', async (pending) => {
    const book = illustrativeBook()
    expect(figuresOf(reportOf(await budgetOf(book), pending))).toEqual(oracleAllocation(book, pending))
  })

  test.each(modes)(
    'agrees on the budget in which everything is wrong, pending items: %s',
    async (pending) => {
      const book = messBook()
      expect(figuresOf(reportOf(await budgetOf(book), pending))).toEqual(oracleAllocation(book, pending))
    },
  )
})
