import { codedCellRule, unknownText } from './coded-cell-rule.ts'

/** The expense category is not in the framework's list. */
export const categoryUnknown = codedCellRule({
  code: 'RBB306',
  name: 'category-unknown',
  column: 'Category',
  book: 'category',
  fault: unknownText,
})
