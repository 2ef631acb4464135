import { differenceRule } from './difference-rule.ts'

/** Items stand in another order in the book than in the framework in use: ties of a centime follow the latter. */
export const bookOrderDiffers = differenceRule('RBB214', 'book-order-differs', 'order')
