import fc from 'fast-check'
import { allocateBudget } from '../../src/actions/allocate-budget.ts'
import { makeBook } from '../../src/actions/make-book.ts'
import { newBook } from '../../src/actions/new-book.ts'
import { readBooks } from '../../src/actions/read-books.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import type { PendingMode } from '../../src/core/allocation/allocation.ts'
import { lookupOf, type FrameworkLookup } from '../../src/core/framework/lookup.ts'
import type { AllocationReport } from '../../src/core/report/shapes.ts'
import { openCsvBook } from '../../src/hosts/file/csv-book.ts'
import { openXlsxBook } from '../../src/hosts/file/xlsx-book.ts'
import { writeBook } from '../../src/hosts/file/write-book.ts'
import type { BookReader } from '../../src/workbook/port.ts'
import { second, seed } from '../budget-of.ts'
import { openBook } from '../core/allocation/engine.ts'
import { randomBook } from '../core/allocation/random-budget.ts'
import { csvBook, illustrativeBook, messBook } from './made-books.ts'

const modes = ['include', 'exclude', 'only'] as const satisfies readonly PendingMode[]

/** An allocation but for what a book may change: rows that stand for an id, and how many findings there are. */
function comparable(report: AllocationReport): object {
  const unallocated = report.unallocated.map(({ from, ...left }) => {
    return { ...left, from: /^row \d+$/.test(from) ? 'row' : from }
  })
  return { ...report, unallocated, findings: undefined }
}

interface Both {
  readonly before: AllocationReport
  readonly after: AllocationReport
}

/** What is allocated from the inputs, and from the book that was made of them, read again. */
async function bothWays(inputs: BookReader, lookup: FrameworkLookup, pending: PendingMode): Promise<Both> {
  const budget = await readBudget(inputs, lookup)
  const request = { kind: 'financial-plan', pending, unit: 1000, files: [] } as const
  const { plan } = await makeBook(inputs, budget, request)
  const file = { name: 'book.xlsx', bytes: await writeBook(plan) }
  const books = [{ name: file.name, book: openXlsxBook(file) }]
  const again = await readBooks(books, { fallback: lookup.framework })
  return {
    before: allocateBudget(budget, { pending, unit: 1000 }),
    after: allocateBudget(again.budget, { pending, unit: 1000 }),
  }
}

describe('a book made of a budget gives the same allocation', () => {
  test.each(modes)('the illustrative budget, pending items: %s', async (pending) => {
    const { before, after } = await bothWays(illustrativeBook(), lookupOf(seed), pending)
    expect(after).toEqual(before)
  })

  test.each(modes)('a budget in which everything is wrong, pending items: %s', async (pending) => {
    const { before, after } = await bothWays(messBook(), lookupOf(seed), pending)
    expect(comparable(after)).toEqual(comparable(before))
  })

  test('random budgets of three organisations', async () => {
    await fc.assert(
      fc.asyncProperty(randomBook(), fc.constantFrom(...modes), async (book, pending) => {
        const { reader, lookup } = openBook(book)
        const { before, after } = await bothWays(reader, lookup, pending)
        expect(comparable(after)).toEqual(comparable(before))
      }),
      { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 40) },
    )
  })

  test.each([['2020', '2021'], ['2026'], ['2020', '2021', '2024', '2025']])(
    'a budget of other years than the framework: %s %s',
    async (...years) => {
      const lines = `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,${years.join()}
A,BR,x,R.1,R.1-1,,1,RB,${years.map(() => '100').join()}`
      const inputs = csvBook({ BudgetLines: lines })
      const made = await newBook(lookupOf(seed), { kind: 'financial-plan', files: [] }, inputs)
      const file = { name: 'book.xlsx', bytes: await writeBook(made.plan) }
      const again = await readBooks([{ name: file.name, book: openXlsxBook(file) }], { fallback: seed })
      const options = { pending: 'include', unit: 1000 } as const
      expect(allocateBudget(again.budget, options)).toEqual(
        allocateBudget(await readBudget(inputs, lookupOf(seed)), options),
      )
    },
  )

  test('a budget that only its file calls illustrative', async () => {
    const bytes = new TextEncoder().encode(
      'Line,Unit,Activity,Output,Enabler,Category,Fund,2020\nA,BR,a,R.1-1,,1,RB,1',
    )
    const files = { BudgetLines: { name: 'illustrative.csv', bytes } }
    const { before, after } = await bothWays(openCsvBook({ files, amountUnit: 1 }), lookupOf(seed), 'include')
    expect([before.stamp.illustrative, after.stamp.illustrative]).toEqual([true, true])
  })

  test('the framework of another organisation travels with its book', async () => {
    const lines = 'Line,Unit,Activity,Output,Enabler,Category,Fund,2025\nA,LAND-B,a,C/01,,PAY,DUES,10'
    const { before, after } = await bothWays(csvBook({ BudgetLines: lines }), lookupOf(second), 'include')
    expect(after).toEqual(before)
    expect(after.framework).toBe(second.id)
  })
})
