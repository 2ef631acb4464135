import { driverRule } from './driver-rule.ts'

/** The row has no weight: a blank is not nothing, it is not yet said. A weight of 0 is legal. */
export const driverWeightMissing = driverRule({
  code: 'RBB428',
  name: 'driver-weight-missing',
  severity: 'error',
  column: 'Weight',
  fault: ({ weight }) => (weight.kind === 'blank' ? { params: {} } : undefined),
})
