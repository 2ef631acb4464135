import { differenceRule } from './difference-rule.ts'

/** The book's own framework has an item that the framework in use has not. */
export const bookItemAdded = differenceRule('RBB212', 'book-item-added', 'added')
