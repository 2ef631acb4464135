import type { revenueRules } from '../../core/rules/revenue/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof revenueRules)[number]['name']

/** The texts of the rules about revenue. */
export const revenueRuleTexts = {
  'revenue-source-missing': {
    title: 'Revenue source missing',
    message: 'The row does not say where the revenue comes from; its amounts count in the total only.',
    advice: 'Enter the source, by code or name.',
    why: 'Revenue by source does not add up to the total.',
    bad: '(blank) under Source',
    good: 'A.1 under Source',
  },
  'revenue-source-unknown': {
    title: 'Revenue source unknown',
    message:
      '“{text}” does not name one revenue source of the framework; its amounts count in the total only.',
    advice: 'Write the source’s code or name as it stands in the framework.',
    why: 'Revenue by source does not add up to the total.',
    bad: 'Z.9 under Source',
    good: 'A.1 under Source',
  },
  'revenue-source-misspelt': {
    title: 'Revenue source misspelt',
    message:
      '“{text}” can only mean revenue source {code}, but is spelt otherwise; its amounts count in the total only.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would leave the row out.',
    bad: 'A1 under Source',
    good: 'A.1 under Source',
  },
  'revenue-amount-unreadable': {
    title: 'Revenue not readable',
    message: '“{text}” under {year} {fault}; it counts as nothing until mended.',
    advice: 'Enter the amount in digits, to the centime at most, or 0 where nothing is expected.',
    why: 'Revenue would seem too low to pay for the plan.',
    bad: '12o',
    good: '120',
  },
  'revenue-differs-from-expenses': {
    title: 'Revenue does not meet expenses',
    message: 'For {year}, revenue is {revenue} and expenses are {expenses} (difference {difference}).',
    advice:
      'Correct the revenue or the lines, or ignore this with a reason while the plan is being drawn up.',
    why: 'A financial plan has to balance, and a difference often shows a line that is missing or counted twice.',
    bad: 'revenue 119.99, expenses 120.00',
    good: 'revenue 120.00, expenses 120.00',
  },
} as const satisfies Record<Name, RuleText>
