import { linkDiffersBetweenBooks } from './link-differs-between-books.ts'
import { linkDoubled } from './link-doubled.ts'
import { linkGoalMissing } from './link-goal-missing.ts'
import { linkGoalMisspelt } from './link-goal-misspelt.ts'
import { linkGoalUnknown } from './link-goal-unknown.ts'
import { linkKindUnknown } from './link-kind-unknown.ts'
import { linkObjectiveMissing } from './link-objective-missing.ts'
import { linkObjectiveMisspelt } from './link-objective-misspelt.ts'
import { linkObjectiveUnknown } from './link-objective-unknown.ts'
import { linkWeightNegative } from './link-weight-negative.ts'
import { linkWeightNotANumber } from './link-weight-not-a-number.ts'
import { linkWeightTooFine } from './link-weight-too-fine.ts'
import { linkWeightsMissing } from './link-weights-missing.ts'

/** Faults of a row of GoalLinks. */
export const linkRules = [
  linkObjectiveMissing,
  linkObjectiveUnknown,
  linkObjectiveMisspelt,
  linkGoalMissing,
  linkGoalUnknown,
  linkGoalMisspelt,
  linkKindUnknown,
  linkWeightNotANumber,
  linkWeightTooFine,
  linkWeightNegative,
  linkDoubled,
  linkDiffersBetweenBooks,
  linkWeightsMissing,
] as const
