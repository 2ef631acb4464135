import fc from 'fast-check'
import type { AllocationReport, ByPeriod, PartsReport } from '../../../src/core/report/shapes.ts'
import { budgetOf, centimesOf, figuresOf, reportOf } from './engine.ts'
import type { Book, Row } from './oracle/book.ts'
import type { Pending } from './oracle/cascade-of-a-year.ts'
import { randomBook } from './random-budget.ts'

const modes = ['include', 'exclude', 'only'] as const
const parts = ['direct', 'bureau', 'services'] as const
const runs = { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 60) }

async function allocated(book: Book, pending: Pending): Promise<AllocationReport> {
  return reportOf(await budgetOf(book), pending)
}

/** Runs a law over random budgets in one mode of pending items each. */
async function always(law: (book: Book, pending: Pending) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(randomBook(), fc.constantFrom(...modes), law), runs)
}

function sumIn(period: string, all: readonly ByPeriod[]): bigint {
  return all.reduce((sum, amounts) => sum + centimesOf(amounts[period]), 0n)
}

describe('the cascade', () => {
  test('conserves the money of every stage in every period', async () => {
    await always(async (book, pending) => {
      const { periods, stages, total, unallocated, outputs } = await allocated(book, pending)
      for (const period of periods) {
        const [first, second, third, fourth, fifth] = stages.map((stage) => ({
          in: centimesOf(stage.in[period]),
          out: centimesOf(stage.out[period]),
          left: centimesOf(stage.left[period]),
        }))
        for (const stage of [first, second, third, fourth, fifth]) {
          expect(stage?.in).toBe((stage?.out ?? 0n) + (stage?.left ?? 0n))
        }
        const leftEarly = (first?.left ?? 0n) + (second?.left ?? 0n) + (third?.left ?? 0n)
        expect(
          sumIn(
            period,
            unallocated.map(({ amounts }) => amounts),
          ),
        ).toBe(leftEarly)
        expect(sumIn(period, [total])).toBe((pending === 'only' ? fourth?.in : first?.in) ?? 0n)
        expect(fourth?.in).toBe(
          sumIn(
            period,
            outputs.map(({ full }) => full),
          ),
        )
        expect(fourth?.left).toBe(0n)
        expect(fifth?.in).toBe(fourth?.out)
      }
    })
  })

  test('leaves nothing out of goals, not linked and unallocated', async () => {
    await always(async (book, pending) => {
      const { periods, total, goals, notLinked, unallocated } = await allocated(book, pending)
      for (const period of periods) {
        const ends = [
          ...goals.map(({ full }) => full),
          notLinked.full,
          ...unallocated.map(({ amounts }) => amounts),
        ]
        expect(sumIn(period, [total])).toBe(sumIn(period, ends))
      }
    })
  })

  test('carries parts that sum to the full cost, and reach the goals as they left the outputs', async () => {
    await always(async (book, pending) => {
      const { periods, outputs, objectives, sectors, goals, notLinked } = await allocated(book, pending)
      for (const period of periods) {
        for (const row of [
          ...outputs,
          ...objectives,
          ...sectors,
          ...goals,
          notLinked,
        ] satisfies PartsReport[]) {
          expect(
            sumIn(
              period,
              parts.map((part) => row[part]),
            ),
          ).toBe(sumIn(period, [row.full]))
        }
        for (const part of parts) {
          const atOutputs = sumIn(
            period,
            outputs.map((row) => row[part]),
          )
          expect(
            sumIn(
              period,
              objectives.map((row) => row[part]),
            ),
          ).toBe(atOutputs)
          expect(
            sumIn(
              period,
              sectors.map((row) => row[part]),
            ),
          ).toBe(atOutputs)
          expect(
            sumIn(
              period,
              [...goals, notLinked].map((row) => row[part]),
            ),
          ).toBe(atOutputs)
        }
      }
    })
  })

  test('sums years to biennia and to the plan', async () => {
    await always(async (book, pending) => {
      const { periods, total, outputs, goals, objectives } = await allocated(book, pending)
      const years = periods.filter((period) => /^\d{4}$/.test(period))
      expect(years).toEqual([...book.years].sort())
      const figures = [total, ...[...outputs, ...goals, ...objectives].map(({ full }) => full)]
      for (const figure of figures) {
        const sumOf = (covered: readonly string[]): bigint =>
          covered.reduce((sum, year) => sum + centimesOf(figure[year]), 0n)
        expect(centimesOf(figure['plan'])).toBe(sumOf(years))
        for (const period of periods.filter((key) => key.includes('-'))) {
          expect(centimesOf(figure[period])).toBe(sumOf(period.split('-')))
        }
      }
    })
  })

  test('gives the same figures in any order of rows', async () => {
    const shuffledTables = randomBook().chain((book) =>
      fc.record({
        book: fc.constant(book),
        shuffled: fc.record({
          lines: shuffle(book.lines.map((line, at) => withId(line, at))),
          splits: shuffle(book.splits),
          drivers: shuffle(book.drivers),
          links: book.links ? shuffle(book.links) : fc.constant(undefined),
          years: shuffle(book.years),
        }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(shuffledTables, fc.constantFrom(...modes), async ({ book, shuffled }, pending) => {
        const named = { ...book, lines: book.lines.map((line, at) => withId(line, at)) }
        const changed = { ...book, ...shuffled }
        expect(figuresOf(await allocated(changed, pending))).toEqual(
          figuresOf(await allocated(named, pending)),
        )
      }),
      runs,
    )
  })

  test('gives the same figures when it runs again', async () => {
    await always(async (book, pending) => {
      const budget = await budgetOf(book)
      expect(reportOf(budget, pending)).toEqual(reportOf(budget, pending))
    })
  })

  test('turns every sign with the lines where no default basis is used', async () => {
    await always(async (book, pending) => {
      // without direct costs on either side of the sign, only drivers and single targets move a pool
      const lines = book.lines
        .filter((line) => (line['Enabler'] ?? '').trim() !== '')
        .map((line) => onlyNumbers(line, book.years))
      const turned = { ...book, splits: [], lines: lines.map((line) => negated(line, book.years)) }
      const report = await allocated({ ...book, splits: [], lines }, pending)
      const opposite = await allocated(turned, pending)
      for (const kind of ['outputs', 'objectives', 'goals'] as const) {
        const amounts = opposite[kind].map(({ full }) => 0n - centimesOf(full['plan']))
        expect(report[kind].map(({ full }) => centimesOf(full['plan']))).toEqual(amounts)
      }
      expect(centimesOf(report.total['plan'])).toBe(0n - centimesOf(opposite.total['plan']))
    })
  })

  test('does not allocate more or less because something is pending', async () => {
    await fc.assert(
      fc.asyncProperty(randomBook(), async (book) => {
        const budget = await budgetOf(book)
        const [include, exclude, only] = modes.map((pending) => reportOf(budget, pending))
        expect(exclude?.total).toEqual(include?.total)
        // `only` are rows of `include`, whole or not at all
        include?.outputs.forEach((output, at) => {
          const other = only?.outputs[at]
          if (centimesOf(other?.full['plan']) !== 0n) expect(other).toEqual(output)
        })
        const pendingCodes = new Set(pendingOutputs(book))
        const withMoney = (report: AllocationReport | undefined): string[] =>
          (report?.outputs ?? []).filter(hasMoney).map(({ code }) => code)
        expect(withMoney(only)).toEqual(withMoney(include).filter((code) => pendingCodes.has(code)))
        expect(withMoney(exclude).filter((code) => pendingCodes.has(code))).toEqual([])
        expect(only?.unallocated).toEqual([])
      }),
      runs,
    )
  })
})

function pendingOutputs({ framework }: Book): string[] {
  return framework.objectives.flatMap(({ outputs = [], pending }) =>
    outputs.filter((output) => pending === true || output.pending === true).map(({ code }) => code),
  )
}

function hasMoney(row: PartsReport): boolean {
  return parts.some((part) => Object.values(row[part]).some((amount) => amount !== '0.00'))
}

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
}

/** A line without an id is known by its row, which shuffling changes; here it gets one of its own. */
function withId(line: Row, at: number): Row {
  return line['Line'] === '' ? { ...line, Line: `N${at}` } : line
}

function onlyNumbers(line: Row, years: readonly string[]): Row {
  const plain = years.map((year) => [year, /^-?\d+\.\d\d$/.test(line[year] ?? '') ? (line[year] ?? '') : '0'])
  return { ...line, ...Object.fromEntries(plain) } as Row
}

function negated(line: Row, years: readonly string[]): Row {
  const turned = years.map((year) => {
    const text = line[year] ?? ''
    return [year, text.startsWith('-') ? text.slice(1) : `-${text}`]
  })
  return { ...line, ...Object.fromEntries(turned) } as Row
}
