import { missingCode } from '../row-rule.ts'
import { revenueRule } from './revenue-rule.ts'

/** The row does not say which source the revenue comes from. */
export const revenueSourceMissing = revenueRule({
  code: 'RBB501',
  name: 'revenue-source-missing',
  severity: 'error',
  column: 'Source',
  fault: ({ revenueSource }) => missingCode(revenueSource),
})
