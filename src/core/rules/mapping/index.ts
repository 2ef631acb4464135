import { centralUnitOnSectorOutput } from './central-unit-on-sector-output.ts'
import { directAndEnabler } from './direct-and-enabler.ts'
import { enablerMisspelt } from './enabler-misspelt.ts'
import { enablerOfOtherUnit } from './enabler-of-other-unit.ts'
import { enablerUnknown } from './enabler-unknown.ts'
import { mappedToPending } from './mapped-to-pending.ts'
import { nameAmbiguous } from './name-ambiguous.ts'
import { objectiveMissing } from './objective-missing.ts'
import { objectiveMisspelt } from './objective-misspelt.ts'
import { objectiveUnknown } from './objective-unknown.ts'
import { outputMissing } from './output-missing.ts'
import { outputMisspelt } from './output-misspelt.ts'
import { outputNotUnderObjective } from './output-not-under-objective.ts'
import { outputOfOtherSector } from './output-of-other-sector.ts'
import { outputUnknown } from './output-unknown.ts'
import { unitMissing } from './unit-missing.ts'
import { unitUnknown } from './unit-unknown.ts'

/** Faults of the tags of a line that keep it from being placed; the first that holds is the reason given. */
export const tagRules = [
  directAndEnabler,
  nameAmbiguous,
  outputUnknown,
  outputMisspelt,
  objectiveUnknown,
  objectiveMisspelt,
  enablerUnknown,
  enablerMisspelt,
  objectiveMissing,
  outputMissing,
  outputNotUnderObjective,
] as const

/** Faults of the unit, and doubts about tags that can be placed. */
export const unitRules = [
  unitMissing,
  unitUnknown,
  outputOfOtherSector,
  centralUnitOnSectorOutput,
  enablerOfOtherUnit,
  mappedToPending,
] as const
