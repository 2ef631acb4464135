import { unknownCode } from '../row-rule.ts'
import { driverRule } from './driver-rule.ts'

/** The cell names no source of money at this stage of the framework in any spelling. */
export const driverFromUnknown = driverRule({
  code: 'RBB423',
  name: 'driver-from-unknown',
  severity: 'error',
  column: 'From',
  fault: ({ stage, from }) => (stage ? unknownCode(from) : undefined),
})
