import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** A column that the table needs is not there under any of its headers. */
export const columnMissing = rule<BookTables, 'column-missing'>({
  code: 'RBB201',
  name: 'column-missing',
  severity: 'error',
  check({ tables }, report) {
    for (const table of tables) {
      for (const column of table.header.missing) {
        report({ params: { column }, at: headerPlace(table, null) })
      }
    }
  },
})
