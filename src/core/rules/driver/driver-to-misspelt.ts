import { misspeltCode } from '../row-rule.ts'
import { driverRule } from './driver-rule.ts'

/** The cell can only mean one receiver of money at this stage, but spells its code otherwise. */
export const driverToMisspelt = driverRule({
  code: 'RBB427',
  name: 'driver-to-misspelt',
  severity: 'error',
  column: 'To',
  fault: ({ stage, to }) => (stage ? misspeltCode(to) : undefined),
})
