import { ceilingAmountMissing } from './ceiling-amount-missing.ts'
import { ceilingAmountUnreadable } from './ceiling-amount-unreadable.ts'
import { ceilingDoubled } from './ceiling-doubled.ts'
import { ceilingExceeded } from './ceiling-exceeded.ts'
import { ceilingKeyUnknown } from './ceiling-key-unknown.ts'
import { ceilingKindUnknown } from './ceiling-kind-unknown.ts'
import { ceilingPeriodUnknown } from './ceiling-period-unknown.ts'

/** Faults of a row of Ceilings, and ceilings exceeded. */
export const ceilingRules = [
  ceilingKindUnknown,
  ceilingKeyUnknown,
  ceilingPeriodUnknown,
  ceilingAmountMissing,
  ceilingAmountUnreadable,
  ceilingDoubled,
  ceilingExceeded,
] as const
