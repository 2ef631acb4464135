import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** Rows of a source are no lines (subtotals, headings, notes) and are left out; one finding a source, with their sum. */
export const rowsLeftOut = rule<BookTables, 'rows-left-out'>({
  code: 'RBB210',
  name: 'rows-left-out',
  severity: 'info',
  check({ budget, lineTables }, report) {
    for (const [at, table] of lineTables.entries()) {
      const rows = budget.lines.leftOut.filter(({ source }) => source === at)
      const [first] = rows
      if (!first) continue
      const centimes = rows.reduce((sum, { amounts }) => sum + amounts.reduce((all, one) => all + one, 0), 0)
      report({
        params: { rows: rows.length, first: first.label, amount: { centimes } },
        at: { ...headerPlace(table, null), row: first.row },
      })
    }
  },
})
