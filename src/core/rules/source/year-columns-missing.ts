import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** The budget lines have no column for any year, so they carry no money. */
export const yearColumnsMissing = rule<BookTables, 'year-columns-missing'>({
  code: 'RBB203',
  name: 'year-columns-missing',
  severity: 'error',
  check({ lineTables }, report) {
    for (const table of lineTables) {
      if (table.header.years.length === 0) report({ params: {}, at: headerPlace(table, null) })
    }
  },
})
