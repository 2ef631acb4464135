import { amountRules } from './amount/index.ts'
import { bookRules } from './book/index.ts'
import { cascadeRules } from './cascade/index.ts'
import { ceilingRules } from './ceiling/index.ts'
import { driverRules } from './driver/index.ts'
import { frameworkRules } from './framework/index.ts'
import { lineRules } from './line/index.ts'
import { linkRules } from './link/index.ts'
import { tagRules, unitRules } from './mapping/index.ts'
import { revenueRules } from './revenue/index.ts'
import { rowRules, sourceRules } from './source/index.ts'
import { splitRules } from './split/index.ts'

/** The rules about what a person entered, in the order in which they run. */
export const budgetRules = [
  ...bookRules,
  ...rowRules,
  ...lineRules,
  ...unitRules,
  ...tagRules,
  ...amountRules,
  ...splitRules,
  ...driverRules,
  ...linkRules,
  ...revenueRules,
  ...ceilingRules,
] as const

/** Every rule there is, for the catalogue of texts and the rule pages. Codes are never reused. */
export const allRules = [...frameworkRules, ...sourceRules, ...budgetRules, ...cascadeRules] as const

export type RuleName = (typeof allRules)[number]['name']
