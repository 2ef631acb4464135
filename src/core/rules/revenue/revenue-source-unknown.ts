import { unknownCode } from '../row-rule.ts'
import { revenueRule } from './revenue-rule.ts'

/** The source is not in the framework's list, in any spelling. */
export const revenueSourceUnknown = revenueRule({
  code: 'RBB502',
  name: 'revenue-source-unknown',
  severity: 'error',
  column: 'Source',
  fault: ({ revenueSource }, { lookup }) =>
    lookup.books.revenueSource.items.length > 0 ? unknownCode(revenueSource) : undefined,
})
