import { type Budget } from '../../budget/budget.ts'
import type { CodedRole } from '../../budget/line-table.ts'
import { hasColumn, lacksColumn, linePlace } from '../../budget/line-place.ts'
import { isUntagged } from '../../budget/mappings.ts'
import { rule, type Rule } from '../rule.ts'

interface Declared<Name extends string> {
  readonly code: `RBB${number}`
  readonly name: Name
  readonly column: CodedRole
  /** For which units: by their role, undefined where the unit is not known. */
  readonly applies: (role: 'bureau' | 'central' | undefined) => boolean
}

/** Declares the rule for lines that carry no tag and have no shares; a doubled id with shares is its own fault. */
export function untaggedRule<const Name extends string>(declared: Declared<Name>): Rule<Budget, Name> {
  const { code, name, column, applies } = declared
  return rule<Budget, Name>({
    code,
    name,
    severity: 'error',
    check(budget, report) {
      const { lines, mappings, lookup, splits } = budget
      mappings.mappings.forEach((mapping, at) => {
        const { is } = mapping.unit
        const role = is.kind === 'known' ? lookup.units[is.at]?.role : undefined
        if (!isUntagged(mapping) || !applies(role)) return
        for (const line of mappings.linesOf(at)) {
          if (splits.byLine.has(lines.id[line] ?? '') || lacksColumn(lines, line, column)) continue
          // a line that has no column for this tag is shown by another one
          const shown = ([column, 'Output', 'Line'] as const).find((one) => hasColumn(lines, line, one))
          const { place, id } = linePlace(lines, line, shown ?? column)
          report({ params: {}, at: place, ...id })
        }
      })
    },
  })
}
