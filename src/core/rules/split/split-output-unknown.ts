import { unknownCode } from '../row-rule.ts'
import { splitRule } from './split-rule.ts'

/** The cell names no output of the framework in any spelling. */
export const splitOutputUnknown = splitRule({
  code: 'RBB405',
  name: 'split-output-unknown',
  severity: 'error',
  column: 'Output',
  fault: ({ output }) => unknownCode(output),
})
