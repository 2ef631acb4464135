import { misspeltCode } from '../row-rule.ts'
import { revenueRule } from './revenue-rule.ts'

/** The cell can only mean one source, but spells its code otherwise. */
export const revenueSourceMisspelt = revenueRule({
  code: 'RBB503',
  name: 'revenue-source-misspelt',
  severity: 'error',
  column: 'Source',
  fault: ({ revenueSource }, { lookup }) =>
    lookup.books.revenueSource.items.length > 0 ? misspeltCode(revenueSource) : undefined,
})
