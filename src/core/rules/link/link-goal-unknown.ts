import { unknownCode } from '../row-rule.ts'
import { linkRule } from './link-rule.ts'

/** The cell names no goal of the framework in any spelling. */
export const linkGoalUnknown = linkRule({
  code: 'RBB445',
  name: 'link-goal-unknown',
  severity: 'error',
  column: 'Goal',
  fault: ({ goal }) => unknownCode(goal),
})
