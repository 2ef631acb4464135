import { isOldDay } from '../../budget/old-day.ts'
import { driverRule } from './driver-rule.ts'

/** The driver is dated more than two years before the book's first year begins. */
export const driverOld = driverRule({
  code: 'RBB436',
  name: 'driver-old',
  severity: 'warning',
  column: 'Date',
  fault: ({ facts }, { lines }) => {
    const [firstYear] = lines.years
    return isOldDay(facts.date, firstYear)
      ? { params: { date: facts.date, year: String(firstYear) } }
      : undefined
  },
})
