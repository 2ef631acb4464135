import { differenceRule } from './difference-rule.ts'

/** The book's own framework cannot be read, so that it could not be compared with the one in use. */
export const bookFrameworkUnread = differenceRule('RBB215', 'book-framework-unread', 'unread')
