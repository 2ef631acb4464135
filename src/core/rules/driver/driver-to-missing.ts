import { missingCode } from '../row-rule.ts'
import { driverRule } from './driver-rule.ts'

/** The row does not say which receiver of money at this stage is meant. */
export const driverToMissing = driverRule({
  code: 'RBB425',
  name: 'driver-to-missing',
  severity: 'error',
  column: 'To',
  fault: ({ stage, to }) => (stage ? missingCode(to) : undefined),
})
