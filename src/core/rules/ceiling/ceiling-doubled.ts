import type { Budget } from '../../budget/budget.ts'
import type { CeilingRow } from '../../budget/revenue.ts'
import { placeIn } from '../../budget/rows.ts'
import { rule } from '../rule.ts'

/** Another row sets a ceiling for the same kind, key and period. */
export const ceilingDoubled = rule<Budget, 'ceiling-doubled'>({
  code: 'RBB516',
  name: 'ceiling-doubled',
  severity: 'error',
  check({ ceilings }, report) {
    const seen = new Map<string, CeilingRow>()
    for (const row of ceilings) {
      if (row.kind === undefined) continue
      const scope = [row.kind, row.key, row.period].join(' ').toLowerCase()
      const first = seen.get(scope)
      if (!first) seen.set(scope, row)
      else {
        const where = first.source === row.source ? '' : ` of ${first.source.name}`
        report({ params: { row: `${first.row}${where}` }, at: placeIn(row, 'Kind') })
      }
    }
  },
})
