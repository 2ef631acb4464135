import { headerPlace, isYear, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** Two columns stand for one year: only the first is read. */
export const yearColumnDoubled = rule<BookTables, 'year-column-doubled'>({
  code: 'RBB204',
  name: 'year-column-doubled',
  severity: 'error',
  check({ tables }, report) {
    for (const table of tables) {
      for (const { shown, written } of table.header.doubled.filter(({ written }) => isYear(written))) {
        report({ params: { year: written }, at: headerPlace(table, shown) })
      }
    }
  },
})
