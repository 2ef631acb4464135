import { codedCellRule } from './coded-cell-rule.ts'

/** The line does not say which fund pays for it. */
export const fundMissing = codedCellRule({
  code: 'RBB307',
  name: 'fund-missing',
  column: 'Fund',
  book: 'fund',
  fault: ({ is }) => (is.kind === 'blank' ? {} : undefined),
})
