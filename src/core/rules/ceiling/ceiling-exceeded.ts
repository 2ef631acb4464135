import { plannedUnder } from './ceiling-scope.ts'
import { ceilingRule } from './ceiling-rule.ts'

/** More is planned than the ceiling allows. */
export const ceilingExceeded = ceilingRule({
  code: 'RBB517',
  name: 'ceiling-exceeded',
  severity: 'warning',
  column: 'Amount',
  fault: (ceiling, budget) => {
    const { amount } = ceiling.amount
    const planned = plannedUnder(ceiling, budget)
    if (typeof amount !== 'number' || planned === undefined || planned <= amount) return undefined
    const money = {
      planned: { centimes: planned },
      ceiling: { centimes: amount },
      excess: { centimes: planned - amount },
    }
    return {
      params: { ...money, kind: ceiling.kindText, key: ceiling.key, period: ceiling.period || 'plan' },
    }
  },
})
