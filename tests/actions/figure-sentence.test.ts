import { explainFigure, figureExplainer } from '../../src/actions/explain-figure.ts'
import { originsOf, roundingOf, type Origin } from '../../src/actions/figure-sentence.ts'
import { centimesOf } from '../../src/core/report/centimes-of.ts'
import { budgetIn, budgetOf } from '../budget-of.ts'

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020'
const rows = [
  'L1,BR,a,R.1,R.1-1,,1,F,62',
  'L2,BR,b,,,BR.1,1,F,21',
  'L3,GS,c,,,GS.1,1,F,17',
  'L4,BR,d,,,,1,F,100',
]
const budget = (lines = rows) => budgetOf({ BudgetLines: [header, ...lines].join('\n') })
const sector: Origin = { is: 'sector', sector: 'ITU-R' }
const lines: Origin = { is: 'lines' }
const central: Origin = { is: 'central', unit: 'General Secretariat' }

test.each([
  [
    'an output',
    'output:R.1-1',
    [
      [lines, 62],
      [sector, 21],
      [central, 17],
    ],
  ],
  [
    'the total',
    'total',
    [
      [{ is: 'unplaced' }, 50],
      [lines, 31],
      [sector, 11],
      [central, 8],
    ],
  ],
  ['an enabler', 'enabler:BR.1', [[sector, 100]]],
  ['what is not allocated', 'unallocated', [[{ is: 'unplaced' }, 100]]],
  ['nothing', 'output:R.1-2', []],
] as const)('says where the money of %s came from', async (_, of, expected) => {
  const read = await budget()
  const found = originsOf(explainFigure(read, { of }), read.lookup)
  expect(found.map(({ origin, percent }) => [origin, percent])).toEqual(expected)
})

test('credits count with their sign', async () => {
  const read = await budget(['L1,BR,a,R.1,R.1-1,,1,F,150', 'L2,BR,b,,,BR.1,1,F,-50'])
  const found = originsOf(explainFigure(read, { of: 'output:R.1-1' }), read.lookup)
  expect(found).toEqual([
    { origin: lines, centimes: 15000, percent: 150 },
    { origin: sector, centimes: -5000, percent: -50 },
  ])
})

test('the origins of a figure are the figure', async () => {
  const read = await budgetIn('seeds', 'illustrative-')
  const explain = figureExplainer(read)
  for (const figure of [
    'total',
    'allocated',
    'notLinked',
    'unallocated',
    'goal:G.1',
    'sector:IS',
    'output:T.1-1',
  ]) {
    const explained = explain({ of: figure, period: '2021' })
    const found = originsOf(explained, read.lookup)
    expect(found.reduce((sum, { centimes }) => sum + centimes, 0)).toBe(centimesOf(explained.amount))
    const percents = found.reduce((sum, { percent }) => sum + percent, 0)
    expect([0, 100]).toContain(percents)
  }
})

test.each([
  ['12345700.00', 12346, 1000, 0.3],
  ['12346000.00', 12346, 1000, 0],
  ['12345960.00', 12346, 1000, 0],
  ['12346900.00', 12346, 1000, -0.9],
  ['-500.00', 0, 1000, 0.5],
  ['7.50', 8, 1, 0.5],
])('%s shown as %d of %d is off by %d', (amount, shown, unit, by) => {
  expect(roundingOf(amount, shown, unit)).toEqual({ shown, by })
})
