import { categoryMissing } from './category-missing.ts'
import { categoryUnknown } from './category-unknown.ts'
import { enablerMissing } from './enabler-missing.ts'
import { fundMissing } from './fund-missing.ts'
import { fundUnknown } from './fund-unknown.ts'
import { lineIdDoubled } from './line-id-doubled.ts'
import { lineIdMissing } from './line-id-missing.ts'
import { mappingMissing } from './mapping-missing.ts'
import { taggedAndSplit } from './tagged-and-split.ts'

/** Faults of a line other than those of its tags and amounts. */
export const lineRules = [
  lineIdMissing,
  lineIdDoubled,
  categoryMissing,
  categoryUnknown,
  fundMissing,
  fundUnknown,
  enablerMissing,
  mappingMissing,
  taggedAndSplit,
] as const
