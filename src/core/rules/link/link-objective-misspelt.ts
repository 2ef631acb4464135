import { misspeltCode } from '../row-rule.ts'
import { linkRule } from './link-rule.ts'

/** The cell can only mean one objective, but spells its code otherwise. */
export const linkObjectiveMisspelt = linkRule({
  code: 'RBB443',
  name: 'link-objective-misspelt',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective }) => misspeltCode(objective),
})
