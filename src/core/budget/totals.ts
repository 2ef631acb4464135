import type { CodedRole, LineTable } from './line-table.ts'
import type { ByYear } from './periods.ts'

/** The money of all lines by what is written in one of their columns, whether placed or not. */
export function totalsBy({ coded, amounts, count }: LineTable, role: CodedRole): ReadonlyMap<string, ByYear> {
  const { texts, symbols } = coded[role]
  const byYear = amounts.map((column) => {
    const sums = new Float64Array(texts.length)
    for (let line = 0; line < count; line++) {
      const symbol = symbols[line] ?? 0
      sums[symbol] = (sums[symbol] ?? 0) + (column[line] ?? 0)
    }
    return sums
  })
  return new Map(texts.map((text, symbol) => [text, byYear.map((sums) => sums[symbol] ?? 0)]))
}

/** The money of all lines, by year. */
export function totalOf({ amounts }: LineTable): ByYear {
  return amounts.map((column) => {
    let sum = 0
    for (let line = 0; line < column.length; line++) sum += column[line] ?? 0
    return sum
  })
}
