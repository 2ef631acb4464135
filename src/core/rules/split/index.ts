import { splitEnablerMisspelt } from './split-enabler-misspelt.ts'
import { splitEnablerUnknown } from './split-enabler-unknown.ts'
import { splitLineMissing } from './split-line-missing.ts'
import { splitLineUnknown } from './split-line-unknown.ts'
import { splitNot100 } from './split-not-100.ts'
import { splitOutputMisspelt } from './split-output-misspelt.ts'
import { splitOutputUnknown } from './split-output-unknown.ts'
import { splitShareMissing } from './split-share-missing.ts'
import { splitShareNegative } from './split-share-negative.ts'
import { splitShareNotANumber } from './split-share-not-a-number.ts'
import { splitShareTooFine } from './split-share-too-fine.ts'
import { splitShareZero } from './split-share-zero.ts'
import { splitTargetBoth } from './split-target-both.ts'
import { splitTargetDoubled } from './split-target-doubled.ts'
import { splitTargetMissing } from './split-target-missing.ts'

/** Faults of a row of Splits; an error in one row keeps all shares of its line from being used. */
export const splitRules = [
  splitLineMissing,
  splitLineUnknown,
  splitTargetMissing,
  splitTargetBoth,
  splitOutputUnknown,
  splitOutputMisspelt,
  splitEnablerUnknown,
  splitEnablerMisspelt,
  splitShareMissing,
  splitShareNotANumber,
  splitShareTooFine,
  splitShareZero,
  splitShareNegative,
  splitTargetDoubled,
  splitNot100,
] as const
