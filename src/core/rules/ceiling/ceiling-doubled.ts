import type { Budget } from '../../budget/budget.ts'
import { placeIn } from '../../budget/rows.ts'
import { rule } from '../rule.ts'

/** Another row sets a ceiling for the same kind, key and period. */
export const ceilingDoubled = rule<Budget, 'ceiling-doubled'>({
  code: 'RBB516',
  name: 'ceiling-doubled',
  severity: 'error',
  check({ ceilings }, report) {
    const seen = new Map<string, number>()
    for (const row of ceilings) {
      if (row.kind === undefined) continue
      const scope = [row.kind, row.key, row.period].join(' ').toLowerCase()
      const first = seen.get(scope)
      if (first === undefined) seen.set(scope, row.row)
      else report({ params: { row: String(first) }, at: placeIn(row, 'Kind') })
    }
  },
})
