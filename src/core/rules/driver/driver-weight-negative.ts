import { writtenIn } from '../../budget/rows.ts'
import { driverRule } from './driver-rule.ts'

/** The weight is below zero. */
export const driverWeightNegative = driverRule({
  code: 'RBB431',
  name: 'driver-weight-negative',
  severity: 'error',
  column: 'Weight',
  fault: (driver) =>
    driver.weight.kind === 'read' && driver.weight.value < 0
      ? { params: { text: writtenIn(driver, 'Weight') } }
      : undefined,
})
