import type { Budget } from '../../budget/budget.ts'
import { hasColumn, linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'

/** A line without an id cannot be split, traced or found again. */
export const lineIdMissing = rule<Budget, 'line-id-missing'>({
  code: 'RBB301',
  name: 'line-id-missing',
  severity: 'error',
  check({ lines }, report) {
    for (let line = 0; line < lines.count; line++) {
      if (lines.id[line] === '' && hasColumn(lines, line, 'Line'))
        report({ params: {}, at: linePlace(lines, line, 'Line').place })
    }
  },
})
