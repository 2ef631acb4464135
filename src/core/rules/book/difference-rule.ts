import type { Budget } from '../../budget/budget.ts'
import type { FrameworkDifference } from '../../framework/difference.ts'
import { rule, type Rule } from '../rule.ts'

/** Declares a rule that tells one kind of difference between a book's own framework and the one in use. */
export function differenceRule<const Name extends string>(
  code: `RBB${number}`,
  name: Name,
  kind: FrameworkDifference['kind'],
): Rule<Budget, Name> {
  return rule({
    code,
    name,
    severity: 'warning',
    check({ frameworkDifferences }, report) {
      for (const { params, at } of frameworkDifferences.filter((one) => one.kind === kind))
        report({ params, at })
    },
  })
}
