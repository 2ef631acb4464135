import { readDay } from '../../budget/day.ts'
import { driverRule } from './driver-rule.ts'

/** The date of a driver is not of the form 2019-06-30, so its age cannot be told. */
export const driverDateUnreadable = driverRule({
  code: 'RBB435',
  name: 'driver-date-unreadable',
  severity: 'warning',
  column: 'Date',
  fault: ({ facts }) =>
    facts.date !== '' && readDay(facts.date) === undefined ? { params: { text: facts.date } } : undefined,
})
