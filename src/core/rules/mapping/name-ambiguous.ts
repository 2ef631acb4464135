import type { Budget } from '../../budget/budget.ts'
import { linePlace } from '../../budget/line-place.ts'
import { rule } from '../rule.ts'
import type { MappingRule } from './mapping-rule.ts'

const columns = [
  { key: 'objective', column: 'Objective' },
  { key: 'output', column: 'Output' },
  { key: 'enabler', column: 'Enabler' },
] as const

/** A name is written that several items share, such as "Outreach and promotion": only a code tells them apart. */
export const nameAmbiguous: MappingRule<'name-ambiguous'> = {
  ...rule<Budget, 'name-ambiguous'>({
    code: 'RBB320',
    name: 'name-ambiguous',
    severity: 'error',
    check({ lines, mappings }, report) {
      mappings.mappings.forEach((mapping, at) => {
        for (const { key, column } of columns) {
          const { text, is } = mapping[key]
          if (is.kind !== 'ambiguous') continue
          for (const line of mappings.linesOf(at)) {
            const { place, id } = linePlace(lines, line, column)
            report({ params: { text, codes: is.codes }, at: place, ...id })
          }
        }
      })
    },
  }),
  fault: (mapping) => {
    for (const { key } of columns) {
      const { text, is } = mapping[key]
      if (is.kind === 'ambiguous') return { params: { text, codes: is.codes } }
    }
    return undefined
  },
}
