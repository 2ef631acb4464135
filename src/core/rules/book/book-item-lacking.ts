import { differenceRule } from './difference-rule.ts'

/** The framework in use has an item that the book's own has not. */
export const bookItemLacking = differenceRule('RBB213', 'book-item-lacking', 'lacking')
