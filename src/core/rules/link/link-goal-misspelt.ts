import { misspeltCode } from '../row-rule.ts'
import { linkRule } from './link-rule.ts'

/** The cell can only mean one goal, but spells its code otherwise. */
export const linkGoalMisspelt = linkRule({
  code: 'RBB446',
  name: 'link-goal-misspelt',
  severity: 'error',
  column: 'Goal',
  fault: ({ goal }) => misspeltCode(goal),
})
