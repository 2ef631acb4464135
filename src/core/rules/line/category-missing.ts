import { codedCellRule } from './coded-cell-rule.ts'

/** The line does not say what kind of expense it is. */
export const categoryMissing = codedCellRule({
  code: 'RBB305',
  name: 'category-missing',
  column: 'Category',
  book: 'category',
  fault: ({ is }) => (is.kind === 'blank' ? {} : undefined),
})
