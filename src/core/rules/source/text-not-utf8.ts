import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** The file is not UTF-8, so its letters were read by a guess: accents may have come out wrong. */
export const textNotUtf8 = rule<BookTables, 'text-not-utf8'>({
  code: 'RBB208',
  name: 'text-not-utf8',
  severity: 'warning',
  check({ tables }, report) {
    for (const table of tables) {
      if (table.encoding !== undefined) {
        report({ params: { encoding: table.encoding }, at: headerPlace(table, null) })
      }
    }
  },
})
