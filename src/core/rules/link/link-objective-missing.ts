import { missingCode } from '../row-rule.ts'
import { linkRule } from './link-rule.ts'

/** The row does not say which objective is meant. */
export const linkObjectiveMissing = linkRule({
  code: 'RBB441',
  name: 'link-objective-missing',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective }) => missingCode(objective),
})
