import { misspeltCode } from '../row-rule.ts'
import { driverRule } from './driver-rule.ts'

/** The cell can only mean one source of money at this stage, but spells its code otherwise. */
export const driverFromMisspelt = driverRule({
  code: 'RBB424',
  name: 'driver-from-misspelt',
  severity: 'error',
  column: 'From',
  fault: ({ stage, from }) => (stage ? misspeltCode(from) : undefined),
})
