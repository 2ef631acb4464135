import type { Budget } from '../../budget/budget.ts'
import type { AmountFaultKind } from '../../budget/amount.ts'
import { linePlace } from '../../budget/line-place.ts'
import { fixFor } from './amount-fix.ts'
import { rule, type Rule } from '../rule.ts'

interface Declared<Name extends string> {
  readonly code: `RBB${number}`
  readonly name: Name
  readonly kind: AmountFaultKind
}

/** Declares the rule for one way in which the amount of a line cannot be counted. */
export function amountRule<const Name extends string>({
  code,
  name,
  kind,
}: Declared<Name>): Rule<Budget, Name> {
  return rule<Budget, Name>({
    code,
    name,
    severity: 'error',
    check({ lines }, report) {
      for (const fault of lines.faults) {
        if (fault.kind !== kind) continue
        const year = lines.years[fault.year] ?? 0
        const { place, id } = linePlace(lines, fault.line, { year })
        const scale = lines.sources[lines.source[fault.line] ?? 0]?.format.scale ?? 2
        report({
          params: { text: fault.text, year: String(year) },
          at: place,
          ...id,
          ...fixFor(fault, place, scale),
        })
      }
    },
  })
}
