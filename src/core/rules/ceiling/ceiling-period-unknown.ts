import { periodOf } from './ceiling-scope.ts'
import { ceilingRule } from './ceiling-rule.ts'

/** The period is none of the book, or does not fit the kind: a ceiling of kind year is for one year. */
export const ceilingPeriodUnknown = ceilingRule({
  code: 'RBB513',
  name: 'ceiling-period-unknown',
  severity: 'error',
  column: 'Period',
  fault: (ceiling, budget) =>
    ceiling.kind !== undefined && !periodOf(ceiling, budget)
      ? { params: { text: ceiling.period } }
      : undefined,
})
