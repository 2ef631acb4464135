import fc from 'fast-check'
import type { AllocationReport } from '../../../src/core/report/shapes.ts'
import { budgetOf, centimesOf, reportOf } from './engine.ts'
import type { Book } from './oracle/book.ts'
import { exactYear, type Figure } from './oracle/exact.ts'
import { distance } from './oracle/fraction.ts'
import { readBook } from './oracle/oracle.ts'
import { randomBook } from './random-budget.ts'

/** Room for floats in the bound itself, which is computed in them. */
const floatNoise = 1e-6

interface Compared {
  readonly figure: string
  readonly distance: number
  readonly slack: number
}

/** Every full cost of a report beside the same in exact fractions. */
function compare(book: Book, { total, notLinked, unallocated, ...report }: AllocationReport): Compared[] {
  const read = readBook(book)
  return book.years.flatMap((year) => {
    const exact = exactYear(read, year)
    const beside = (figure: string, centimes: bigint, expected: Figure | undefined): Compared => {
      const { value, slack } = expected ?? { value: { top: 0n, bottom: 1n }, slack: 0 }
      return { figure: `${figure} ${year}`, distance: distance(centimes, value), slack }
    }
    const left = unallocated.reduce((sum, { amounts }) => sum + centimesOf(amounts[year]), 0n)
    return [
      beside('total', centimesOf(total[year]), exact.total),
      beside('notLinked', centimesOf(notLinked.full[year]), exact.notLinked),
      beside('unallocated', left, exact.unallocated),
      ...(['outputs', 'objectives', 'goals'] as const).flatMap((kind) =>
        report[kind].map(({ code, full }) =>
          beside(`${kind} ${code}`, centimesOf(full[year]), exact[kind].get(code)),
        ),
      ),
    ]
  })
}

describe('exact fractions', () => {
  test('differ from whole centimes by no more than the apportionments on the way', async () => {
    await fc.assert(
      fc.asyncProperty(randomBook(), async (book) => {
        const compared = compare(book, reportOf(await budgetOf(book), 'include'))
        expect(compared.filter(({ distance, slack }) => !(distance <= slack + floatNoise))).toEqual([])
      }),
      { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) },
    )
  }, 600_000)

  test('differ at an output by less than two centimes for each enabler where no line is split', async () => {
    await fc.assert(
      fc.asyncProperty(randomBook(), async (book) => {
        // then the direct costs that weigh a default basis are the same whole centimes in both
        const whole = { ...book, splits: [] }
        const compared = compare(whole, reportOf(await budgetOf(whole), 'include'))
        // a central pool rounds on its way to an output's receiver and from there to the output, a bureau's once
        const bound = 2 * (book.framework.enablers ?? []).length
        const outputs = compared.filter(({ figure }) => figure.startsWith('outputs'))
        expect(outputs.filter(({ distance }) => distance >= bound)).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 600_000)
})
