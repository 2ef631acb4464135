import { missingCode } from '../row-rule.ts'
import { linkRule } from './link-rule.ts'

/** The row does not say which goal is meant. */
export const linkGoalMissing = linkRule({
  code: 'RBB444',
  name: 'link-goal-missing',
  severity: 'error',
  column: 'Goal',
  fault: ({ goal }) => missingCode(goal),
})
