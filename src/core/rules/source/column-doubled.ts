import { headerPlace, isYear, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** Two columns have one header: only the first is read. */
export const columnDoubled = rule<BookTables, 'column-doubled'>({
  code: 'RBB202',
  name: 'column-doubled',
  severity: 'error',
  check({ tables }, report) {
    for (const table of tables) {
      for (const { shown, written } of table.header.doubled.filter(({ written }) => !isYear(written))) {
        report({ params: { column: written }, at: headerPlace(table, shown) })
      }
    }
  },
})
