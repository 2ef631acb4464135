import { unknownCode } from '../row-rule.ts'
import { linkRule } from './link-rule.ts'

/** The cell names no objective of the framework in any spelling. */
export const linkObjectiveUnknown = linkRule({
  code: 'RBB442',
  name: 'link-objective-unknown',
  severity: 'error',
  column: 'Objective',
  fault: ({ objective }) => unknownCode(objective),
})
