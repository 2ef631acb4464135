import type { RuleName } from '../core/rules/index.ts'
import type { RuleText } from './rule-text.ts'
import { amountRuleTexts } from './rules/amount.ts'
import { bookRuleTexts } from './rules/book.ts'
import { cascadeRuleTexts } from './rules/cascade.ts'
import { ceilingRuleTexts } from './rules/ceiling.ts'
import { driverRuleTexts } from './rules/driver.ts'
import { frameworkRuleTexts } from './rules/framework.ts'
import { lineRuleTexts } from './rules/line.ts'
import { linkRuleTexts } from './rules/link.ts'
import { mappingRuleTexts } from './rules/mapping.ts'
import { revenueRuleTexts } from './rules/revenue.ts'
import { sourceRuleTexts } from './rules/source.ts'
import { splitRuleTexts } from './rules/split.ts'

/** What people read about each rule, in English. Each area lists exactly its rules, and this every area. */
export const ruleTexts: Readonly<Record<RuleName, RuleText>> = {
  ...frameworkRuleTexts,
  ...sourceRuleTexts,
  ...bookRuleTexts,
  ...lineRuleTexts,
  ...mappingRuleTexts,
  ...amountRuleTexts,
  ...splitRuleTexts,
  ...driverRuleTexts,
  ...linkRuleTexts,
  ...cascadeRuleTexts,
  ...revenueRuleTexts,
  ...ceilingRuleTexts,
}
