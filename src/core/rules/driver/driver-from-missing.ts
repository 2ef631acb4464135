import { missingCode } from '../row-rule.ts'
import { driverRule } from './driver-rule.ts'

/** The row does not say which source of money at this stage is meant. */
export const driverFromMissing = driverRule({
  code: 'RBB422',
  name: 'driver-from-missing',
  severity: 'error',
  column: 'From',
  fault: ({ stage, from }) => (stage ? missingCode(from) : undefined),
})
