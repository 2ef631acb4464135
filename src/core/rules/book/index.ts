import { allocationOutOfDate } from './allocation-out-of-date.ts'
import { bookFrameworkUnread } from './book-framework-unread.ts'
import { bookItemAdded } from './book-item-added.ts'
import { bookItemDiffers } from './book-item-differs.ts'
import { bookItemLacking } from './book-item-lacking.ts'
import { bookOrderDiffers } from './book-order-differs.ts'
import { ledgerChangedByHand } from './ledger-changed-by-hand.ts'

/** What a book says of itself and the framework in use says otherwise. */
export const bookRules = [
  bookItemDiffers,
  bookItemAdded,
  bookItemLacking,
  bookOrderDiffers,
  bookFrameworkUnread,
  allocationOutOfDate,
  ledgerChangedByHand,
] as const
