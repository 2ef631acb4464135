import { amountAmbiguous } from './amount-ambiguous.ts'
import { amountAsText } from './amount-as-text.ts'
import { amountIsError } from './amount-is-error.ts'
import { amountNotANumber } from './amount-not-a-number.ts'
import { amountNotCalculated } from './amount-not-calculated.ts'
import { amountTooFine } from './amount-too-fine.ts'
import { amountTooLarge } from './amount-too-large.ts'
import { amountsBlank } from './amounts-blank.ts'
import { amountsZero } from './amounts-zero.ts'
import { yearAmountBlank } from './year-amount-blank.ts'

/** Faults of the amounts of a line. */
export const amountRules = [
  amountNotANumber,
  amountAmbiguous,
  amountTooFine,
  amountAsText,
  amountIsError,
  amountNotCalculated,
  amountTooLarge,
  yearAmountBlank,
  amountsBlank,
  amountsZero,
] as const
