import { writtenIn } from '../../budget/rows.ts'
import { driverRule } from './driver-rule.ts'

/** The weight has more than six decimals. */
export const driverWeightTooFine = driverRule({
  code: 'RBB430',
  name: 'driver-weight-too-fine',
  severity: 'error',
  column: 'Weight',
  fault: (driver) =>
    driver.weight.kind === 'too-fine' ? { params: { text: writtenIn(driver, 'Weight') } } : undefined,
})
