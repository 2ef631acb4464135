import { misspeltCode } from '../row-rule.ts'
import { splitRule } from './split-rule.ts'

/** The cell can only mean one output, but spells its code otherwise. */
export const splitOutputMisspelt = splitRule({
  code: 'RBB406',
  name: 'split-output-misspelt',
  severity: 'error',
  column: 'Output',
  fault: ({ output }) => misspeltCode(output),
})
