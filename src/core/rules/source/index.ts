import { columnDoubled } from './column-doubled.ts'
import { columnMissing } from './column-missing.ts'
import { rowTooLong } from './row-too-long.ts'
import { rowsBelowSource } from './rows-below-source.ts'
import { rowsLeftOut } from './rows-left-out.ts'
import { textNotUtf8 } from './text-not-utf8.ts'
import { yearColumnDoubled } from './year-column-doubled.ts'
import { yearColumnsMissing } from './year-columns-missing.ts'
import { yearGap } from './year-gap.ts'
import { yearHeaderUnread } from './year-header-unread.ts'
import { yearOutsidePeriod } from './year-outside-period.ts'

/** Faults of the headers and the encoding of tables. */
export const sourceRules = [
  columnMissing,
  columnDoubled,
  yearColumnsMissing,
  yearColumnDoubled,
  yearGap,
  yearOutsidePeriod,
  textNotUtf8,
  yearHeaderUnread,
  rowsLeftOut,
  rowsBelowSource,
] as const

/** Faults of rows as wholes. */
export const rowRules = [rowTooLong] as const
