import type { Budget } from '../../core/budget/budget.ts'

const idsLeftOut = new WeakMap<Budget, ReadonlySet<string>>()

/**
 * The id by which the row of a line is found again; undefined where it has none, or where another row of its
 * source has it too, be it a line or a row that was left out.
 */
export function rowKey(budget: Budget, line: number): string | undefined {
  const { lines, ids } = budget
  const id = lines.id[line] ?? ''
  if (id === '' || ids.doubled.has(id)) return undefined
  const leftOut =
    idsLeftOut.get(budget) ?? new Set(lines.leftOut.map(({ source, label }) => `${source} ${label}`))
  idsLeftOut.set(budget, leftOut)
  return leftOut.has(`${lines.source[line] ?? 0} ${id}`) ? undefined : id
}
