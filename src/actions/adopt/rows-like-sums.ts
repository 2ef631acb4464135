import type { LineTable } from '../../core/budget/line-table.ts'

/** A subtotal adds up no more lines than these. */
const mostLines = 300

/**
 * Lines whose amounts, in every year, are just the sum of at least two lines right above or right below: most likely
 * subtotals that nothing calls so.
 * @param own the lines of one source, in the order read
 */
export function rowsLikeSums(own: readonly number[], { amounts }: LineTable): readonly number[] {
  const found = new Set<number>()
  const isSum = (at: number, step: 1 | -1): boolean => {
    const line = own[at] ?? -1
    const left = amounts.map((year) => year[line] ?? 0)
    if (left.every((amount) => amount === 0)) return false
    let parts = 0
    for (let count = 1; count <= mostLines; count++) {
      const other = own[at + step * count]
      // what is a sum itself stands for lines that another sum has
      if (other === undefined || found.has(other)) return false
      if (amounts.some((year) => (year[other] ?? 0) !== 0)) parts += 1
      amounts.forEach((year, of) => {
        left[of] = (left[of] ?? 0) - (year[other] ?? 0)
      })
      if (parts > 1 && left.every((amount) => amount === 0)) return true
    }
    return false
  }
  own.forEach((line, at) => {
    if (isSum(at, -1) || isSum(at, 1)) found.add(line)
  })
  return [...found]
}
