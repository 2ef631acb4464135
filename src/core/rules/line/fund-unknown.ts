import { codedCellRule, unknownText } from './coded-cell-rule.ts'

/** The funding source is not in the framework's list. */
export const fundUnknown = codedCellRule({
  code: 'RBB308',
  name: 'fund-unknown',
  column: 'Fund',
  book: 'fund',
  fault: unknownText,
})
