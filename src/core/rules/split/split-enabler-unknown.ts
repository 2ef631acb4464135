import { unknownCode } from '../row-rule.ts'
import { splitRule } from './split-rule.ts'

/** The cell names no enabler of the framework in any spelling. */
export const splitEnablerUnknown = splitRule({
  code: 'RBB407',
  name: 'split-enabler-unknown',
  severity: 'error',
  column: 'Enabler',
  fault: ({ enabler }) => unknownCode(enabler),
})
