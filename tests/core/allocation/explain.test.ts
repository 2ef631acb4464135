import fc from 'fast-check'
import { explainFigure, figureExplainer } from '../../../src/actions/explain-figure.ts'
import { pendingModes } from '../../../src/core/allocation/allocation.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import type { AllocationReport, ExplanationNode, PartsReport } from '../../../src/core/report/shapes.ts'
import { budgetOf, centimesOf, reportOf } from './engine.ts'
import { ituFramework } from './frameworks.ts'
import { illustrativeBook } from './sample-books.ts'
import { sharesOf } from './oracle/centimes.ts'
import { readBook } from './oracle/oracle.ts'
import { randomBook } from './random-budget.ts'

interface FigureOf {
  readonly of: string
  readonly part?: string
  readonly period: string
  readonly amount: bigint
}

const parts = ['direct', 'bureau', 'services'] as const

/** Every figure of a report, as people ask for it. */
function figuresIn(report: AllocationReport, periods = report.periods): FigureOf[] {
  return periods.flatMap((period) => {
    const whole = (of: string, amount: bigint): FigureOf => ({ of, period, amount })
    const withParts = (of: string, figures: PartsReport): FigureOf[] => [
      whole(of, centimesOf(figures.full[period])),
      ...parts.map((part) => ({ of, part, period, amount: centimesOf(figures[part][period]) })),
    ]
    const left = report.unallocated.reduce((sum, { amounts }) => sum + centimesOf(amounts[period]), 0n)
    return [
      whole('total', centimesOf(report.total[period])),
      whole('unallocated', left),
      ...withParts('notLinked', report.notLinked),
      ...report.goals.flatMap((goal) => withParts(`goal:${goal.code}`, goal)),
      ...report.objectives.flatMap((objective) => withParts(`objective:${objective.code}`, objective)),
      ...report.outputs.flatMap((output) => withParts(`output:${output.code}`, output)),
      ...report.sectors.flatMap((sector) => withParts(`sector:${sector.code}`, sector)),
    ]
  })
}

/** What is wrong in a tree, in words: nodes whose parts do not sum, leaves that are no line. */
function faultsIn(node: ExplanationNode, path = node.what): string[] {
  const below = node.parts ?? []
  const amount = centimesOf(node.amount)
  const sum = below.reduce((total, part) => total + centimesOf(part.amount), 0n)
  const isLeaf = below.length === 0
  const isLine = node.line !== undefined && node.at !== undefined && node.activity !== undefined
  const lineFaults = isLeaf && amount !== 0n && !isLine ? [`${path} is no line but holds ${node.amount}`] : []
  const sumFaults = !isLeaf && sum !== amount ? [`${path} is ${node.amount}, its parts ${sum}`] : []
  const blank = node.amount === '-0.00' ? [`${path} is minus zero`] : []
  return [
    ...lineFaults,
    ...sumFaults,
    ...blank,
    ...below.flatMap((part) => faultsIn(part, `${path} > ${part.what}`)),
  ]
}

function faultsOf(
  budget: Budget,
  { amount, ...figure }: FigureOf,
  explain = figureExplainer(budget),
): string[] {
  const explained = explain(figure)
  const name = JSON.stringify(figure)
  const asked =
    centimesOf(explained.amount) === amount ? [] : [`${name} is ${amount}, not ${explained.amount}`]
  return [...asked, ...faultsIn(explained).map((fault) => `${name}: ${fault}`)]
}

const illustrative = illustrativeBook()

describe('an explanation', () => {
  test.each(pendingModes)(
    'of any figure of a random budget sums to it at every node, with pending: %s',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(randomBook(), fc.nat(), async (book, start) => {
          const budget = await budgetOf(book)
          const explain = figureExplainer(budget, mode)
          const all = figuresIn(reportOf(budget, mode))
          const withMoney = all.filter(({ amount }) => amount !== 0n)
          // figures with money, and some without
          const some = all.filter((_, at) => at % 41 === start % 41)
          const faults = [...withMoney.slice(0, 40), ...some].flatMap((figure) =>
            faultsOf(budget, figure, explain),
          )
          expect(faults).toEqual([])
        }),
        { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 30) },
      )
    },
    600_000,
  )

  test('of any figure of a year of the illustrative budget does', async () => {
    const budget = await budgetOf(illustrative)
    const figures = figuresIn(reportOf(budget, 'include'), ['2021'])
    expect(figures.flatMap((figure) => faultsOf(budget, figure))).toEqual([])
  }, 600_000)

  test('of an enabler is the money planned for it', async () => {
    const budget = await budgetOf(illustrative)
    const planned = (ituFramework.enablers ?? []).map(({ code }) =>
      explainFigure(budget, { of: `enabler:${code}` }),
    )
    const pools = planned.reduce((sum, { amount }) => sum + centimesOf(amount), 0n)
    const { stages, outputs } = reportOf(budget, 'include')
    const direct = outputs.reduce((sum, { direct: { plan } }) => sum + centimesOf(plan), 0n)
    expect(pools).toBe(centimesOf(stages[0]?.out['plan']) - direct)
    expect(planned.flatMap((node) => faultsIn(node))).toEqual([])
    expect(planned.filter(({ amount, parts: lines }) => amount !== '0.00' && lines.length === 0)).toEqual([])
  })

  test('of money as it was planned names the very lines, each by its share', async () => {
    await fc.assert(
      fc.asyncProperty(randomBook(), async (book) => {
        const budget = await budgetOf(book)
        const { lines, places } = readBook(book)
        const kinds = { output: places.outputs, enabler: places.enablers } as const
        const [year = ''] = book.years
        for (const kind of ['output', 'enabler'] as const) {
          for (const { code } of kinds[kind].slice(0, 12)) {
            const shares = lines.map(({ amounts, to }) => {
              const flows =
                sharesOf(
                  amounts[year] ?? 0n,
                  to.map(({ share }) => share),
                ) ?? []
              return flows[to.findIndex((target) => target.kind === kind && target.code === code)] ?? 0n
            })
            const planned = shares.flatMap((share, at) => (share === 0n ? [] : [[at + 2, share]]))
            const part = kind === 'output' ? { part: 'direct' } : {}
            const explained = explainFigure(budget, { of: `${kind}:${code}`, period: year, ...part })
            const found = leavesOf(explained).map(({ at, amount }) => [at?.row, centimesOf(amount)])
            expect(found).toEqual(planned)
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 600_000)
})

function leavesOf(node: ExplanationNode): ExplanationNode[] {
  const below = node.parts ?? []
  if (below.length > 0) return below.flatMap(leavesOf)
  return node.line === undefined ? [] : [node]
}
