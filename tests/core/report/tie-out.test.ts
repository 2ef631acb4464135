import { tieOutOf } from '../../../src/core/report/tie-out.ts'
import { allocateBudget } from '../../../src/core/rules/check-budget.ts'
import { budgetOf } from '../../budget-of.ts'

test('the financial layout is tied to the results layout, each difference named down to the line', async () => {
  const budget = await budgetOf({
    BudgetLines: `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020
A,BR,direct,R.1,R.1-1,,1,RB,60
B,BR,by name,R.1,R.1-1,,Staff costs,RB,40
C,BR,not placed,R.2,R.1-1,,2,RB,7
D,BR,of no category we know,R.1,R.1-1,,77,RB,5
E,BDT,a pool without a basis,,,BDT.4,3,RB,9`,
  })
  const { rows, left } = tieOutOf(budget, allocateBudget(budget, 'include'))
  const withMoney = rows.filter(({ planned }) => planned.some((amount) => amount !== 0))
  expect(withMoney.map(({ category, texts, planned, placed }) => [category, texts, planned, placed])).toEqual(
    [
      [0, ['1', 'Staff costs'], [10000], [10000]],
      [1, ['2'], [700], [0]],
      [2, ['3'], [900], [900]],
      [undefined, ['77'], [500], [500]],
    ],
  )
  expect(left.map(({ from, activity, reason, stage }) => [from, activity, reason, stage])).toEqual([
    ['C', 'not placed', 'output-not-under-objective', 0],
    ['BDT.4', '', 'pool-without-basis', 2],
  ])
})
