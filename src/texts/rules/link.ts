import type { linkRules } from '../../core/rules/link/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof linkRules)[number]['name']

/** The texts of the rules about links from objectives to goals. */
export const linkRuleTexts = {
  'link-objective-missing': {
    title: 'Link without an objective',
    message: 'The row does not say which objective it links; it is not used.',
    advice: 'Enter the objective, or remove the row.',
    why: 'The objective that was meant may stay without a goal.',
    bad: '(blank), G.1',
    good: 'R.1, G.1',
  },
  'link-objective-unknown': {
    title: 'Objective of a link unknown',
    message: '“{text}” does not name one objective of the framework; the row is not used.',
    advice: 'Write the code of the objective.',
    why: 'The objective that was meant may stay without a goal.',
    bad: 'Z.1, G.1',
    good: 'R.1, G.1',
  },
  'link-objective-misspelt': {
    title: 'Objective of a link misspelt',
    message: '“{text}” can only mean objective {code}, but is spelt otherwise; the row is not used.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would not find the row.',
    bad: 'I4, G.2',
    good: 'I.4, G.2',
  },
  'link-goal-missing': {
    title: 'Link without a goal',
    message:
      'The row does not say which goal the objective serves; until mended, none of the objective’s links count.',
    advice: 'Enter the goal, or remove the row.',
    why: 'Part of the objective’s money would have nowhere to go, so all of it is shown as not linked.',
    bad: 'R.1, (blank)',
    good: 'R.1, G.1',
  },
  'link-goal-unknown': {
    title: 'Goal of a link unknown',
    message:
      '“{text}” does not name one goal of the framework; until mended, none of the objective’s links count.',
    advice: 'Write the code of the goal.',
    why: 'Part of the objective’s money would have nowhere to go, so all of it is shown as not linked.',
    bad: 'R.3, G.9',
    good: 'R.3, G.2',
  },
  'link-goal-misspelt': {
    title: 'Goal of a link misspelt',
    message:
      '“{text}” can only mean goal {code}, but is spelt otherwise; until mended, none of the objective’s links count.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would not find the row.',
    bad: 'T.1, G1',
    good: 'T.1, G.1',
  },
  'link-kind-unknown': {
    title: 'Kind of a link unknown',
    message: '“{text}” is no kind of link; the link moves money all the same.',
    advice: 'Write primary or secondary, or leave the cell blank.',
    why: 'The kind is what readers see of a link, and they know only these two.',
    bad: 'T.2, G.2, tertiary',
    good: 'T.2, G.2, secondary',
  },
  'link-weight-not-a-number': {
    title: 'Weight of a link not a number',
    message:
      'The weight “{text}” is no number; if the objective has other links, none of them count until mended.',
    advice: 'Enter the weight in digits, or leave it blank where the objective has one link only.',
    why: 'Money is divided between several goals by weight.',
    bad: 'T.3, G.1, primary, most',
    good: 'T.3, G.1, primary, 60',
  },
  'link-weight-too-fine': {
    title: 'Weight of a link too fine',
    message:
      'The weight “{text}” has more than six decimals; if the objective has other links, none of them count until mended.',
    advice: 'Round it, or multiply all weights of the objective by the same number.',
    why: 'Weights are kept exactly, to six decimals, so that everybody who computes gets the same figures.',
    bad: '0.1234567',
    good: '0.123457',
  },
  'link-weight-negative': {
    title: 'Weight of a link below zero',
    message:
      'The weight “{text}” is below zero; if the objective has other links, none of them count until mended.',
    advice: 'Enter a weight above 0.',
    why: 'A weight below zero would give another goal more money than the objective has.',
    bad: 'T.4, G.1, primary, -1',
    good: 'T.4, G.1, primary, 1',
  },
  'link-doubled': {
    title: 'Link entered twice',
    message:
      'Several rows link objective “{objective}” to goal “{goal}”; until mended, none of the objective’s links count.',
    advice: 'Keep the row that is meant.',
    why: 'Nobody can say which of the weights holds, so the objective’s money is shown as not linked.',
    bad: 'D.2, G.3, primary, 50 and D.2, G.3, secondary, 50',
    good: 'D.2, G.3, primary, 50 and D.2, G.4, secondary, 50',
  },
  'link-differs-between-books': {
    title: 'Link with another weight in another book',
    message:
      'The link from objective “{objective}” to goal “{goal}” has another weight in {book}; until mended, none of the objective’s links count.',
    advice: 'Agree on one weight, and enter it in both books or in one of them only.',
    why: 'Books read together are one budget, and nobody can say which of the weights holds for it.',
    bad: 'BR.xlsx: R.1, G.1, primary, 50 and TSB.xlsx: R.1, G.1, primary, 60',
    good: 'R.1, G.1, primary, 50 in both',
  },
  'link-weights-missing': {
    title: 'Weights of links missing',
    message:
      'Objective “{objective}” has several links, but not each has a weight above 0; until mended, none of them count.',
    advice: 'Give each of its links a weight above 0, or keep one link only.',
    why: 'Money is divided between several goals by weight; primary and secondary do not say how much.',
    bad: 'D.1, G.5, primary, (blank) and D.1, G.2, secondary, 40',
    good: 'D.1, G.5, primary, 60 and D.1, G.2, secondary, 40',
  },
} as const satisfies Record<Name, RuleText>
