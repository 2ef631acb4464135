import { driverRule } from './driver-rule.ts'

/** Another row of the same book has the same stage, from and to: none of them is used, because nobody can say which is meant. */
export const driverDoubled = driverRule({
  code: 'RBB432',
  name: 'driver-doubled',
  severity: 'error',
  column: 'To',
  fault: (driver, { drivers }) =>
    drivers.same(driver).own > 1
      ? { params: { stage: driver.stageText, from: driver.from.text, to: driver.to.text } }
      : undefined,
})
