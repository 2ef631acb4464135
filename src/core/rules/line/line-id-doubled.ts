import type { Budget } from '../../budget/budget.ts'
import { linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'

/** Several lines have one id, so its shares and traces could belong to any of them; each of the lines is shown. */
export const lineIdDoubled = rule<Budget, 'line-id-doubled'>({
  code: 'RBB302',
  name: 'line-id-doubled',
  severity: 'error',
  check({ lines, ids }, report) {
    for (const line of ids.doubledLines) {
      const id = lines.id[line] ?? ''
      report({ params: { id }, at: linePlace(lines, line, 'Line').place, line: id })
    }
  },
})
