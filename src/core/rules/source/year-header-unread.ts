import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** A header names a year among other words, such as `FY 2020`: the column is left alone, and its money with it. */
export const yearHeaderUnread = rule<BookTables, 'year-header-unread'>({
  code: 'RBB209',
  name: 'year-header-unread',
  severity: 'warning',
  check({ tables }, report) {
    for (const table of tables) {
      for (const { shown, written } of table.header.nearYears) {
        report({ params: { header: written }, at: headerPlace(table, shown) })
      }
    }
  },
})
