import { writtenIn } from '../../budget/rows.ts'
import { driverRule } from './driver-rule.ts'

const roles = ['Basis', 'Source', 'Date', 'Owner'] as const

/** A driver without basis, source, date or owner cannot be defended; each row once, naming what is missing. */
export const driverFactsMissing = driverRule({
  code: 'RBB434',
  name: 'driver-facts-missing',
  severity: 'warning',
  column: 'Basis',
  fault: (driver) => {
    const missing = roles.filter((role) => writtenIn(driver, role) === '')
    const [column] = missing
    return column ? { column, params: { missing } } : undefined
  },
})
