import { writtenIn } from '../../budget/rows.ts'
import { driverRule } from './driver-rule.ts'

/** The weight is a text that is no number. */
export const driverWeightNotANumber = driverRule({
  code: 'RBB429',
  name: 'driver-weight-not-a-number',
  severity: 'error',
  column: 'Weight',
  fault: (driver) =>
    driver.weight.kind === 'not-a-number' ? { params: { text: writtenIn(driver, 'Weight') } } : undefined,
})
