import { unknownCode } from '../row-rule.ts'
import { driverRule } from './driver-rule.ts'

/** The cell names no receiver of money at this stage of the framework in any spelling. */
export const driverToUnknown = driverRule({
  code: 'RBB426',
  name: 'driver-to-unknown',
  severity: 'error',
  column: 'To',
  fault: ({ stage, to }) => (stage ? unknownCode(to) : undefined),
})
