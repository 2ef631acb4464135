import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** A year column lies outside the period of the framework; it is computed like the others. */
export const yearOutsidePeriod = rule<BookTables, 'year-outside-period'>({
  code: 'RBB206',
  name: 'year-outside-period',
  severity: 'info',
  check({ budget, lineTables }, report) {
    const period = new Set(budget.lookup.framework.years)
    for (const table of lineTables) {
      for (const { year, shown } of table.header.years) {
        if (!period.has(year)) report({ params: { year: String(year) }, at: headerPlace(table, shown) })
      }
    }
  },
})
