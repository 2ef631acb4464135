import type { Allocation } from '../../allocation/allocation.ts'
import type { FrameworkLookup } from '../../framework/lookup.ts'
import type { Place } from '../../finding.ts'

/** The subject of rules about the cascade: what it did with the budget. */
export interface AllocatedBudget {
  readonly lookup: FrameworkLookup
  readonly allocation: Allocation
}

/** Findings about the cascade stand at no cell of the user's: they stand at the ledger as a whole. */
export const ledger: Place = { source: 'Allocation', sheet: null, row: null, column: null }
