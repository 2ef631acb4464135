import { readDay } from '../../budget/day.ts'
import { driverRule } from './driver-rule.ts'

/** The driver is dated more than two years before the book's first year begins. */
export const driverOld = driverRule({
  code: 'RBB436',
  name: 'driver-old',
  severity: 'warning',
  column: 'Date',
  fault: ({ facts }, { lines }) => {
    const [firstYear] = lines.years
    const day = readDay(facts.date)
    return firstYear !== undefined && day !== undefined && day < `${firstYear - 2}-01-01`
      ? { params: { date: facts.date, year: String(firstYear) } }
      : undefined
  },
})
