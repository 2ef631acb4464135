import { explainFigure } from '../../src/actions/explain-figure.ts'
import { figureOfWords } from '../../src/actions/figure-of-words.ts'
import { periodsOf } from '../../src/core/budget/periods.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { budgetIn, second, seed } from '../budget-of.ts'

const lookup = lookupOf(seed)
const periods = periodsOf(seed.years).map(({ key }) => key)

test.each([
  ['goal 1 2021', 'goal:G.1', undefined, '2021'],
  ['Goal 1', 'goal:G.1', undefined, 'plan'],
  ['g1', 'goal:G.1', undefined, 'plan'],
  ['G.1, plan'.replace(',', ''), 'goal:G.1', undefined, 'plan'],
  ['r1 direct 2020-2021', 'objective:R.1', 'direct', '2020-2021'],
  ['R.1 direct cost 2020–21', 'objective:R.1', 'direct', '2020-2021'],
  ['2022/2023 bureau support r1-1', 'output:R.1-1', 'bureau', '2022-2023'],
  ['r11', 'output:R.1-1', undefined, 'plan'],
  ['r1-1 2020', 'output:R.1-1', undefined, '2020'],
  ['gs.6', 'enabler:GS.6', undefined, 'plan'],
  ['GS6 services', 'enabler:GS.6', undefined, 'plan'],
  ['enabler gs.6', 'enabler:GS.6', undefined, 'plan'],
  ['not linked', 'notLinked', undefined, 'plan'],
  ['Unlinked services 2023', 'notLinked', 'services', '2023'],
  ['not allocated', 'unallocated', undefined, 'plan'],
  ['unallocated direct', 'unallocated', undefined, 'plan'],
  ['total', 'total', undefined, 'plan'],
  ['TOTAL  2020', 'total', undefined, '2020'],
  ['all', 'total', undefined, 'plan'],
  ['total direct', 'allocated', 'direct', 'plan'],
  ['itu-r', 'sector:ITU-R', undefined, 'plan'],
  ['ITU R 2021', 'sector:ITU-R', undefined, '2021'],
  ['sector ITU-D full cost', 'sector:ITU-D', undefined, 'plan'],
  ['objective: t.1', 'objective:T.1', undefined, 'plan'],
])('%s is a figure', async (text, of, part, period) => {
  const found = figureOfWords(text, lookup, periods)
  expect(found).toEqual({ is: 'figure', request: part === undefined ? { of, period } : { of, part, period } })
  if (found.is !== 'figure') return
  const budget = await budgetIn('seeds', 'illustrative-')
  expect(explainFigure(budget, found.request).what.toLowerCase()).toBe(of.toLowerCase())
})

test.each([
  ['', ['total', 'goal:G.1']],
  ['2021', ['total', 'goal:G.1']],
  ['goal', ['goal:G.1', 'goal:G.2']],
  ['goal 1 2031', ['goal:G.1']],
  ['gs', ['enabler:GS.1', 'enabler:GS.2']],
  ['objective 1', ['objective:R.1', 'objective:T.1']],
  ['growth', ['goal:G.1']],
])('%s may be several', (text, first) => {
  const found = figureOfWords(text, lookup, periods)
  expect(found.is).toBe('suggestions')
  if (found.is !== 'suggestions') return
  expect(found.requests.map(({ of }) => of).slice(0, first.length)).toEqual(first)
  expect(found.unknownPeriod).toBe(text.includes('2031') ? '2031' : undefined)
})

test('words that name nothing suggest nothing', () => {
  expect(figureOfWords('zzz 99', lookup, periods)).toEqual({ is: 'suggestions', requests: [] })
})

test.each([seed, second])(
  'every code of a framework is found as it is written, and in small letters',
  (framework) => {
    const other = lookupOf(framework)
    const keys = periodsOf(framework.years).map(({ key }) => key)
    const [year = ''] = keys
    const items = [
      ...other.goals.map(({ code }) => ['goal', code] as const),
      ...other.objectives.map(({ code }) => ['objective', code] as const),
      ...other.outputs.map(({ code }) => ['output', code] as const),
      ...other.enablers.map(({ code }) => ['enabler', code] as const),
    ]
    for (const [kind, code] of items) {
      const request = { of: `${kind}:${code}`, period: year }
      expect(figureOfWords(`${kind} ${code.toLowerCase()} ${year}`, other, keys)).toEqual({
        is: 'figure',
        request,
      })
    }
  },
)
