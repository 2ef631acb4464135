import type { driverRules } from '../../core/rules/driver/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof driverRules)[number]['name']

/** The texts of the rules about drivers; a row with an error is passed over and the search goes on. */
export const driverRuleTexts = {
  'driver-stage-unknown': {
    title: 'Stage unknown',
    message: '“{text}” is no stage of the allocation; the row is not used.',
    advice:
      'Enter 1 (central services to bureaux), 2 (to outputs), 3 (outputs to objectives) or 4 (objectives to goals).',
    why: 'The stage says what the codes of the row mean.',
    bad: '5, GS.4, BR, 10',
    good: '1, GS.4, BR, 10',
  },
  'driver-from-missing': {
    title: 'Driver without a beginning',
    message: 'The row does not say where its money comes from; it is not used.',
    advice: 'Enter the code under From.',
    why: 'The money that was meant is spread without this row.',
    bad: '1, (blank), BR, 10',
    good: '1, GS.4, BR, 10',
  },
  'driver-from-unknown': {
    title: 'Beginning of a driver unknown',
    message: '“{text}” under From names nothing that this stage begins with; the row is not used.',
    advice:
      'At stage 1 enter a central enabler or the central unit, at 2 an enabler or a receiver, at 3 an output, at 4 an objective.',
    why: 'The money that was meant is spread without this row.',
    bad: '1, GS.99, BR, 10',
    good: '1, GS.4, BR, 10',
  },
  'driver-from-misspelt': {
    title: 'Beginning of a driver misspelt',
    message: '“{text}” under From can only mean {code}, but is spelt otherwise; the row is not used.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would not find the row.',
    bad: '1, GS4, BR, 10',
    good: '1, GS.4, BR, 10',
  },
  'driver-to-missing': {
    title: 'Driver without an end',
    message: 'The row does not say where its money goes; it is not used.',
    advice: 'Enter the code under To.',
    why: 'The other rows divide the money among themselves, so their parts come out too large.',
    bad: '1, GS.4, (blank), 10',
    good: '1, GS.4, BR, 10',
  },
  'driver-to-unknown': {
    title: 'End of a driver unknown',
    message: '“{text}” under To names nothing that this stage leads to; the row is not used.',
    advice: 'At stage 1 enter a receiver, at 2 an output, at 3 an objective, at 4 a goal.',
    why: 'The other rows divide the money among themselves, so their parts come out too large.',
    bad: '4, R.2, G.6, 10',
    good: '4, R.2, G.5, 10',
  },
  'driver-to-misspelt': {
    title: 'End of a driver misspelt',
    message: '“{text}” under To can only mean {code}, but is spelt otherwise; the row is not used.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would not find the row.',
    bad: '2, BR, R1-4, 10',
    good: '2, BR, R.1-4, 10',
  },
  'driver-weight-missing': {
    title: 'Weight missing',
    message: 'The row has no weight; it is not used.',
    advice: 'Enter the weight, or 0 where nothing is to go this way.',
    why: 'A blank may mean nothing or not yet known; a typed 0 says which.',
    bad: '1, GS.5, BR, (blank)',
    good: '1, GS.5, BR, 0',
  },
  'driver-weight-not-a-number': {
    title: 'Weight not a number',
    message: 'The weight “{text}” is no number; the row is not used.',
    advice: 'Enter the weight in digits, without marks between thousands.',
    why: 'The other rows divide the money among themselves, so their parts come out too large.',
    bad: '1, GS.5, BR, lots',
    good: '1, GS.5, BR, 40',
  },
  'driver-weight-too-fine': {
    title: 'Weight too fine',
    message: 'The weight “{text}” has more than six decimals; the row is not used.',
    advice: 'Round it, or multiply all weights of the same beginning by the same number.',
    why: 'Weights are kept exactly, to six decimals, so that everybody who computes gets the same figures.',
    bad: '0.1234567',
    good: '0.123457',
  },
  'driver-weight-negative': {
    title: 'Weight below zero',
    message: 'The weight “{text}” is below zero; the row is not used.',
    advice: 'Enter a weight of 0 or more.',
    why: 'A weight below zero would give the other rows more money than there is.',
    bad: '1, GS.5, BDT, -5',
    good: '1, GS.5, BDT, 5',
  },
  'driver-doubled': {
    title: 'Driver entered twice',
    message: 'Several rows lead from “{from}” to “{to}” at stage {stage}; none of them is used.',
    advice: 'Keep the row that is meant.',
    why: 'Nobody can say which of the weights holds.',
    bad: '1, GS.3, BR, 20 and 1, GS.3, BR, 30',
    good: '1, GS.3, BR, 20',
  },
  'driver-differs-between-books': {
    title: 'Driver with another weight in another book',
    message:
      'The driver from “{from}” to “{to}” at stage {stage} has another weight in {book}; neither is used.',
    advice: 'Agree on one weight, and enter it in both books or in one of them only.',
    why: 'Books read together are one budget, and nobody can say which of the weights holds for it.',
    bad: 'BR.xlsx: 1, GS.3, BR, 20 and TSB.xlsx: 1, GS.3, BR, 30',
    good: '1, GS.3, BR, 20 in both',
  },
  'driver-out-of-reach': {
    title: 'Driver to what it cannot reach',
    message: 'At stage {stage} no money from “{from}” can reach “{to}”; the row is not used.',
    advice:
      'Enter what the enabler supports, in the receiver’s own sector; at stage 1 a central enabler, at 2 a bureau’s own.',
    why: 'The row would be passed over in silence, and its part would go elsewhere.',
    bad: '2, BR, T.1-1, 10',
    good: '2, BR, R.1-1, 10',
  },
  'driver-facts-missing': {
    title: 'Driver without its grounds',
    message: 'The driver does not say its {missing}; it is used all the same.',
    advice: 'Enter what is missing.',
    why: 'Reviewers ask on what basis money was spread, who says so and when it was measured.',
    bad: '2, BR, R.1-1, 10, (blank), …',
    good: '2, BR, R.1-1, 10, Hours, time survey, 2019-05-31, planning unit',
  },
  'driver-date-unreadable': {
    title: 'Date of a driver not readable',
    message: '“{text}” is no date of the form 2019-06-30; the driver is used all the same.',
    advice: 'Write year, month and day, or the year and month, or the year alone.',
    why: 'Without its date nobody can tell whether the driver is out of date.',
    bad: 'spring 2019',
    good: '2019-05-31',
  },
  'driver-old': {
    title: 'Driver out of date',
    message:
      'The driver is dated {date}, over two years before the budget’s first year {year}; it is used all the same.',
    advice: 'Measure anew, or ignore this with the reason why the driver still holds.',
    why: 'Work changes: an old survey spreads today’s costs by what people did then.',
    bad: '2015-05-31 for a budget from 2020',
    good: '2019-05-31 for a budget from 2020',
  },
} as const satisfies Record<Name, RuleText>
