import { allocationInput, allocateBudget } from '../../../src/core/rules/check-budget.ts'
import { ledgerOf, type LedgerRow } from '../../../src/core/report/ledger.ts'
import { allocationReport } from '../../../src/core/report/allocation-report.ts'
import type { PendingMode } from '../../../src/core/allocation/allocation.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import { budgetIn, budgetOf } from '../../budget-of.ts'

function ledgerIn(budget: Budget, pending: PendingMode = 'include'): LedgerRow[] {
  const allocation = allocateBudget(budget, pending)
  return ledgerOf(budget.lookup, budget.lines, allocationInput(budget).placement, allocation)
}

function sumOf(rows: readonly LedgerRow[]): number {
  return rows.reduce((sum, { amounts }) => sum + amounts.reduce((all, amount) => all + amount, 0), 0)
}

const small = {
  BudgetLines: `Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020
A,BR,direct,R.1,R.1-1,,1,RB,60
B,BR,split,,,,1,RB,40
C,BR,pool,,,BR.2,1,RB,30
D,BR,not placed,R.2,R.1-1,,1,RB,7
E,GS,pending,I.1,I.1-5,,1,RB,5`,
  SplitRows: 'Line,Output,Enabler,Share\nB,R.1-1,,50\nB,,BR.2,50',
  GoalLinkRows: 'Objective,Goal,Kind,Weight\nR.1,G.1,primary,',
}

describe('the ledger', () => {
  test('has a row for each movement, stage by stage', async () => {
    const rows = ledgerIn(await budgetOf(small)).map(({ stage, from, via, to, part, amounts }) =>
      [stage, from, via, to, part, ...amounts].join(' '),
    )
    expect(rows).toEqual([
      '0 Lines  R.1-1 direct 6000',
      '0 Splits  R.1-1 direct 2000',
      '0 Lines  I.1-5 direct 500',
      '0 Lines  BR.2 bureau 3000',
      '0 Splits  BR.2 bureau 2000',
      '0 Lines output-not-under-objective unallocated  700',
      '2 BR.2 BR R.1-1 bureau 5000',
      '3 R.1-1  R.1 direct 8000',
      '3 R.1-1  R.1 bureau 5000',
      '3 I.1-5  I.1 direct 500',
      '4 R.1  G.1 direct 8000',
      '4 R.1  G.1 bureau 5000',
      '4 I.1  notLinked direct 500',
    ])
  })

  test.each<PendingMode>(['include', 'exclude', 'only'])(
    'sums to the accounts of every stage, with pending items: %s',
    async (pending) => {
      const budget = await budgetIn('seeds', 'illustrative-')
      const rows = ledgerIn(budget, pending)
      const zero = { error: 0, warning: 0, info: 0, ignored: 0 }
      const { stages } = allocationReport(budget.lookup, allocateBudget(budget, pending), 1000, zero, true)
      for (const { stage, in: into, left } of stages) {
        const own = rows.filter((row) => row.stage === stage)
        expect((sumOf(own) / 100).toFixed(2)).toBe(into['plan'])
        const stays = own.filter(({ to }) => to === 'unallocated' || to === 'notLinked')
        expect((sumOf(stays) / 100).toFixed(2)).toBe(left['plan'])
      }
    },
  )
})
