import type { ceilingRules } from '../../core/rules/ceiling/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof ceilingRules)[number]['name']

/** The texts of the rules about ceilings; a ceiling at fault is not compared with the plan. */
export const ceilingRuleTexts = {
  'ceiling-kind-unknown': {
    title: 'Kind of ceiling unknown',
    message: '“{text}” is no kind of ceiling; this ceiling is not checked.',
    advice: 'Write plan, biennium, year, category, unit, fund or group.',
    why: 'The kind says which lines come under the ceiling.',
    bad: 'sector, ITU-R, plan, 480',
    good: 'unit, BR, plan, 480',
  },
  'ceiling-key-unknown': {
    title: 'Ceiling for something unknown',
    message:
      '“{text}” does not name one thing this kind of ceiling can be set for; the ceiling is not checked.',
    advice: 'Write a code or name of the framework’s list, or a group that a line names.',
    why: 'No line comes under the ceiling, so it would never be reached.',
    bad: 'category, 77, plan, 480',
    good: 'category, 1, plan, 480',
  },
  'ceiling-period-unknown': {
    title: 'Period of a ceiling unknown',
    message: '“{text}” is no period that this ceiling can be set for; it is not checked.',
    advice: 'Write a year such as 2020, a biennium such as 2020-2021, or plan; it has to fit the kind.',
    why: 'A ceiling holds only for a period that the budget has.',
    bad: 'year, (blank), 2031, 480',
    good: 'year, (blank), 2020, 480',
  },
  'ceiling-amount-missing': {
    title: 'Ceiling without an amount',
    message: 'The ceiling has no amount; it is not checked.',
    advice: 'Enter the amount, or remove the row.',
    why: 'A blank may mean nothing or not yet decided.',
    bad: 'plan, (blank), plan, (blank)',
    good: 'plan, (blank), plan, 480',
  },
  'ceiling-amount-unreadable': {
    title: 'Amount of a ceiling not readable',
    message: 'The amount “{text}” {fault}; the ceiling is not checked.',
    advice: 'Enter the amount in digits, to the centime at most.',
    why: 'Nobody would see that the plan goes beyond this ceiling.',
    bad: 'about 480',
    good: '480',
  },
  'ceiling-doubled': {
    title: 'Ceiling set twice',
    message: 'Row {row} already sets a ceiling of this kind, for the same key and period; both are checked.',
    advice: 'Keep the one that holds.',
    why: 'Nobody can say which of the two amounts was decided.',
    bad: 'plan, (blank), plan, 480 and plan, (blank), plan, 500',
    good: 'plan, (blank), plan, 480',
  },
  'ceiling-exceeded': {
    title: 'Ceiling exceeded',
    message:
      'The ceiling for {kind} {key} (period {period}) is {ceiling}, but {planned} is planned: {excess} too much.',
    advice: 'Plan less, or have the ceiling raised.',
    why: 'Members decided the most that may be spent, and the plan goes beyond it.',
    bad: 'ceiling 480.00, planned 490.00',
    good: 'ceiling 480.00, planned 475.00',
  },
} as const satisfies Record<Name, RuleText>
