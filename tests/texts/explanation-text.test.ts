import { explainFigure } from '../../src/actions/explain-figure.ts'
import { centimesOf } from '../../src/core/report/centimes-of.ts'
import { explanationPlainText } from '../../src/texts/explanation-text.ts'
import { titlesOf } from '../../src/texts/titles.ts'
import { budgetIn, budgetOf, seed } from '../budget-of.ts'

const wording = { currency: 'CHF', titles: titlesOf(seed) }

test('tells a figure with its tree, so that it can be pasted anywhere', async () => {
  const budget = await budgetOf({
    BudgetLines: [
      'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021',
      'L1,BR,Space\tnotices,R.1,R.1-1,,1,F,10,0',
      'L2,BR,Training,,,BR.1,1,F,5,0',
      'L3,BR,Notices,R.1,R.1-1,,1,F,1000,0',
    ].join('\n'),
  })
  const text = explanationPlainText(explainFigure(budget, { of: 'output:R.1-1', period: '2020' }), wording)
  const outputTitle = wording.titles('output', 'R.1-1')
  const enablerTitle = wording.titles('enabler', 'BR.1')
  expect(text).toBe(
    [
      `output R.1-1 ${outputTitle}, 2020: CHF 1,015.00`,
      '',
      '1,010.00\tdirect',
      '10.00\t  line L1 (lines.csv row 2) Space notices',
      '1,000.00\t  line L3 (lines.csv row 4) Notices',
      '5.00\tbureau',
      `5.00\t  enabler BR.1 ${enablerTitle} [default: direct cost]`,
      '5.00\t    line L2 (lines.csv row 3) Training',
      '',
    ].join('\n'),
  )
})

test('tells a figure without money', async () => {
  const budget = await budgetOf({
    BudgetLines: 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020',
  })
  const text = explanationPlainText(explainFigure(budget, { of: 'total' }), wording)
  expect(text).toBe('total, plan: CHF 0.00\n\nNo money is in this figure.\n')
})

test('what is told of the first level is the figure', async () => {
  const budget = await budgetIn('seeds', 'illustrative-')
  for (const figure of ['total', 'sector:ITU-R', 'objective:R.1', 'goal:G.2', 'notLinked']) {
    const explained = explainFigure(budget, { of: figure, period: '2021' })
    const [, , ...lines] = explanationPlainText(explained, wording).trimEnd().split('\n')
    const first = lines.flatMap((line) => (/^[^\t]+\t\S/.test(line) ? [line.split('\t')[0] ?? ''] : []))
    const sum = first.reduce((total, amount) => total + centimesOf(amount.replaceAll(',', '')), 0)
    expect([figure, sum]).toEqual([figure, centimesOf(explained.amount)])
  }
})
