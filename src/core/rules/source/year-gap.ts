import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** A year between the first and the last has no column. */
export const yearGap = rule<BookTables, 'year-gap'>({
  code: 'RBB205',
  name: 'year-gap',
  severity: 'warning',
  check({ budget, lineTables }, report) {
    const { years } = budget.lines
    const [first = 0] = years
    const last = years.at(-1) ?? first
    const absent = Array.from({ length: last - first }, (_, at) => first + at).filter(
      (year) => !years.includes(year),
    )
    const [table] = lineTables
    if (table && absent.length > 0)
      report({ params: { years: absent.map(String) }, at: headerPlace(table, null) })
  },
})
