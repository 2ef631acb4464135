import { driverDateUnreadable } from './driver-date-unreadable.ts'
import { driverDiffersBetweenBooks } from './driver-differs-between-books.ts'
import { driverDoubled } from './driver-doubled.ts'
import { driverFactsMissing } from './driver-facts-missing.ts'
import { driverFromMissing } from './driver-from-missing.ts'
import { driverFromMisspelt } from './driver-from-misspelt.ts'
import { driverFromUnknown } from './driver-from-unknown.ts'
import { driverOld } from './driver-old.ts'
import { driverOutOfReach } from './driver-out-of-reach.ts'
import { driverStageUnknown } from './driver-stage-unknown.ts'
import { driverToMissing } from './driver-to-missing.ts'
import { driverToMisspelt } from './driver-to-misspelt.ts'
import { driverToUnknown } from './driver-to-unknown.ts'
import { driverWeightMissing } from './driver-weight-missing.ts'
import { driverWeightNegative } from './driver-weight-negative.ts'
import { driverWeightNotANumber } from './driver-weight-not-a-number.ts'
import { driverWeightTooFine } from './driver-weight-too-fine.ts'

/** Faults of a row of Drivers; a row with an error is passed over. */
export const driverRules = [
  driverStageUnknown,
  driverFromMissing,
  driverFromUnknown,
  driverFromMisspelt,
  driverToMissing,
  driverToUnknown,
  driverToMisspelt,
  driverWeightMissing,
  driverWeightNotANumber,
  driverWeightTooFine,
  driverWeightNegative,
  driverDoubled,
  driverDiffersBetweenBooks,
  driverOutOfReach,
  driverFactsMissing,
  driverDateUnreadable,
  driverOld,
] as const
