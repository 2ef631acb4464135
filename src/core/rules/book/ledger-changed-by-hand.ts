import type { Budget } from '../../budget/budget.ts'
import { rule } from '../rule.ts'
import { ledger } from '../cascade/allocated-budget.ts'

/** Somebody has changed the ledger, which the summaries of the book are made of. */
export const ledgerChangedByHand = rule<Budget, 'ledger-changed-by-hand'>({
  code: 'RBB219',
  name: 'ledger-changed-by-hand',
  severity: 'warning',
  check({ aged = [] }, report) {
    if (aged.includes('ledger')) report({ params: {}, at: ledger })
  },
})
