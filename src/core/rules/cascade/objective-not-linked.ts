import { fullOf, isNil } from '../../allocation/by-year.ts'
import { ledger, type AllocatedBudget } from './allocated-budget.ts'
import { rule } from '../rule.ts'

/** An objective with money has neither a link nor a driver to a goal: its money is shown as not linked. */
export const objectiveNotLinked = rule<AllocatedBudget, 'objective-not-linked'>({
  code: 'RBB464',
  name: 'objective-not-linked',
  severity: 'warning',
  check({ lookup, allocation }, report) {
    allocation.notLinked.forEach((parts, objective) => {
      const full = fullOf(parts)
      if (isNil(full)) return
      const amount = { centimes: full.reduce((sum, value) => sum + value, 0) }
      report({ params: { objective: lookup.objectives[objective]?.code ?? '', amount }, at: ledger })
    })
  },
})
