import { misspeltCode } from '../row-rule.ts'
import { splitRule } from './split-rule.ts'

/** The cell can only mean one enabler, but spells its code otherwise. */
export const splitEnablerMisspelt = splitRule({
  code: 'RBB408',
  name: 'split-enabler-misspelt',
  severity: 'error',
  column: 'Enabler',
  fault: ({ enabler }) => misspeltCode(enabler),
})
