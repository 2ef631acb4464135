import type { Budget } from '../../budget/budget.ts'
import { linePlace } from '../../budget/line-place.ts'
import { isUntagged } from '../../budget/mappings.ts'
import { rule } from '../rule.ts'

/** The line is tagged in place and has shares as well: the tag counts, the shares do not. */
export const taggedAndSplit = rule<Budget, 'tagged-and-split'>({
  code: 'RBB327',
  name: 'tagged-and-split',
  severity: 'error',
  check({ lines, ids, mappings, splits }, report) {
    for (const id of splits.byLine.keys()) {
      const line = ids.at.get(id)
      if (line === undefined || ids.doubled.has(id)) continue
      const mapping = mappings.mappings[mappings.of[line] ?? -1]
      if (!mapping || isUntagged(mapping)) continue
      const tag = [mapping.output, mapping.enabler, mapping.objective].find(({ text }) => text.trim() !== '')
      report({ params: { tag: tag?.text ?? '' }, at: linePlace(lines, line, 'Output').place, line: id })
    }
  },
})
