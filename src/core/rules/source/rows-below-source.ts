import { readAmount } from '../../budget/amount.ts'
import type { LineSource } from '../../budget/line-table.ts'
import { labelOf, otherRowTest } from '../../budget/other-rows.ts'
import { headerPlace, type BookTables } from './book-tables.ts'
import { rule } from '../rule.ts'

/** Rows with amounts follow right below a source that does not reach down to them: most likely they are lines too. */
export const rowsBelowSource = rule<BookTables, 'rows-below-source'>({
  code: 'RBB218',
  name: 'rows-below-source',
  severity: 'warning',
  check({ budget }, report) {
    for (const source of budget.lines.sources) {
      const rows = linesBelow(source)
      const [first] = rows
      if (!first) continue
      const centimes = rows.reduce((sum, { amount }) => sum + amount, 0)
      const at = { ...headerPlace(source, null), row: first.row }
      report({ params: { rows: rows.length, first: first.label, amount: { centimes } }, at })
    }
  },
})

interface RowBelow {
  readonly row: number
  readonly label: string
  readonly amount: number
}

/** The rows below that carry money and are no subtotals. */
function linesBelow({ below, header, format }: LineSource): readonly RowBelow[] {
  const isOther = otherRowTest(header)
  return (below?.rows ?? []).flatMap((cells, at) => {
    if (isOther(cells)) return []
    const amounts = header.years.map(({ position }) => readAmount(cells[position], format))
    const amount = amounts.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0)
    const holdsMoney = amounts.some((one) => typeof one === 'number' && one !== 0)
    return holdsMoney ? [{ row: (below?.firstRow ?? 0) + at, label: labelOf(cells, header), amount }] : []
  })
}
