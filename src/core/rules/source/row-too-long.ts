import type { Budget } from '../../budget/budget.ts'
import { linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'

/** A row has more cells than there are headers: a comma without quotes may have shifted what follows it. */
export const rowTooLong = rule<Budget, 'row-too-long'>({
  code: 'RBB207',
  name: 'row-too-long',
  severity: 'error',
  check({ lines }, report) {
    for (const { line, text } of lines.longRows) {
      const { place, id } = linePlace(lines, line, 'Line')
      report({ params: { text }, at: { ...place, column: null }, ...id })
    }
  },
})
