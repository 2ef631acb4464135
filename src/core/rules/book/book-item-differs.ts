import { differenceRule } from './difference-rule.ts'

/** An item of the book's own framework is worded otherwise than in the framework in use. */
export const bookItemDiffers = differenceRule('RBB211', 'book-item-differs', 'differs')
