import type { lineRules } from '../../core/rules/line/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof lineRules)[number]['name']

/** The texts of the rules about a budget line other than its tags and amounts. */
export const lineRuleTexts = {
  'line-id-missing': {
    title: 'Line id missing',
    message: 'The line has no id; it counts by its own output or enabler, but cannot be split.',
    advice: 'Give it an id that no other line has.',
    why: 'By its id a line is split, found again, and named when a figure is explained.',
    bad: '(blank) under Line',
    good: 'BR-0001 under Line',
  },
  'line-id-doubled': {
    title: 'Line id used twice',
    message:
      'The id “{id}” stands on several lines; each counts by its own output or enabler, and shares under this id count for none.',
    advice: 'Give each line an id of its own.',
    why: 'Shares and explanations name a line by its id, and could belong to any of these.',
    bad: 'BR-0001 and BR-0001',
    good: 'BR-0001 and BR-0002',
  },
  'category-missing': {
    title: 'Expense category missing',
    message: 'The line has no expense category; its money counts, but under no category.',
    advice: 'Enter the category, by code or name.',
    why: 'Without it the plan by nature of expense does not add up to the plan by result.',
    bad: '(blank) under Category',
    good: '3 under Category',
  },
  'category-unknown': {
    title: 'Expense category unknown',
    message:
      '“{text}” does not name one expense category of the framework; the money counts, but under none of its categories.',
    advice: 'Write the category’s code or name as it stands in the framework.',
    why: 'Without it the plan by nature of expense does not add up to the plan by result.',
    bad: 'Misc. under Category',
    good: '9 under Category',
  },
  'fund-missing': {
    title: 'Funding source missing',
    message: 'The line has no funding source; its money counts, but under no fund.',
    advice: 'Enter the fund, by code or name.',
    why: 'Nobody can tell which money is to pay for the line.',
    bad: '(blank) under Fund',
    good: 'RB under Fund',
  },
  'fund-unknown': {
    title: 'Funding source unknown',
    message:
      '“{text}” does not name one funding source of the framework; the money counts, but under none of its funds.',
    advice: 'Write the fund’s code or name as it stands in the framework.',
    why: 'Nobody can tell which money is to pay for the line.',
    bad: 'XYZ under Fund',
    good: 'RB under Fund',
  },
  'enabler-missing': {
    title: 'Enabler missing',
    message:
      'This line of a central unit names no enabler and no output, and is not split; its money stands under unallocated.',
    advice: 'Enter the enabler that the money pays for, or split the line.',
    why: 'The money of central services reaches results only through an enabler.',
    bad: 'unit GS, Enabler blank',
    good: 'unit GS, Enabler GS.1',
  },
  'mapping-missing': {
    title: 'Line without a result',
    message: 'The line names no output and no enabler, and is not split; its money stands under unallocated.',
    advice: 'Enter an output or an enabler, or split the line over several.',
    why: 'Money without a result is missing from every goal and objective.',
    bad: 'Output blank, Enabler blank, no shares',
    good: 'Output R.1-1',
  },
  'tagged-and-split': {
    title: 'Tagged and split',
    message:
      'The line is tagged “{tag}” and has shares in Splits as well; the tag counts, the shares do not.',
    advice: 'Clear the tag if the shares are meant, or remove the shares.',
    why: 'The money can be spent only once, so only one of the two can be right.',
    bad: 'Output R.1-1, and shares for R.1-1 and R.1-2',
    good: 'Output blank, and shares for R.1-1 and R.1-2',
  },
} as const satisfies Record<Name, RuleText>
