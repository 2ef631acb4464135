import type { amountRules } from '../../core/rules/amount/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof amountRules)[number]['name']

/** The texts of the rules about the amounts of a line. */
export const amountRuleTexts = {
  'amount-not-a-number': {
    title: 'Amount not a number',
    message: '“{text}” under {year} is no number; it counts as nothing until mended.',
    advice: 'Enter the amount in digits, or 0 where nothing is planned; words belong under Note.',
    why: 'The total is too low by whatever was meant.',
    bad: 'n/a',
    good: '0',
  },
  'amount-ambiguous': {
    title: 'Amount with two meanings',
    message: '“{text}” under {year} may mean thousands or decimals; it counts as nothing until mended.',
    advice: 'Write it without the mark, or with two decimals.',
    why: 'One reader takes it for a thousand times what another does, so no guess is made.',
    bad: '1,234',
    good: '1234 or 1.23',
  },
  'amount-too-fine': {
    title: 'Amount below a centime',
    message: '“{text}” under {year} is finer than a centime; it counts as nothing until mended.',
    advice: 'Round it to the centime.',
    why: 'Nobody can pay part of a centime, and totals would differ from what their cells show.',
    bad: '1000.005',
    good: '1000.01',
  },
  'amount-as-text': {
    title: 'Number stored as text',
    message: '“{text}” under {year} is a number stored as text; it counts as nothing until mended.',
    advice: 'Turn the cell into a number.',
    why: 'Excel leaves text out of its own sums without a word, so two totals of one column would differ.',
    bad: '1’234.50 as text',
    good: '1234.50 as a number',
  },
  'amount-is-error': {
    title: 'Excel error in place of an amount',
    message: 'The cell under {year} shows the error “{text}”; it counts as nothing until mended.',
    advice: 'Mend the formula, or enter the amount.',
    why: 'An error hides an amount, and the total is too low by it.',
    bad: '#REF!',
    good: '1234.50',
  },
  'amount-not-calculated': {
    title: 'Formula not calculated',
    message:
      'The formula “{text}” under {year} has not been calculated yet; it counts as nothing until it is.',
    advice: 'Open the book in Excel, let it calculate, and save it.',
    why: 'Some programs write formulas without their results, so there is no amount to read.',
    bad: '=B2*2 without a result',
    good: '=B2*2 with its result',
  },
  'amount-too-large': {
    title: 'Amount too large',
    message: '“{text}” under {year} is beyond 100 billion; it counts as nothing until mended.',
    advice: 'Check the number of digits, and whether amounts are in francs or in thousands.',
    why: 'No line of a budget is that large: two amounts may have run together.',
    bad: '12340001234000',
    good: '1234000',
  },
  'year-amount-blank': {
    title: 'Year left blank',
    message: 'The amount is blank for {years}, but not for every year; what is blank counts as nothing.',
    advice: 'Enter the amount, or 0 where nothing is planned.',
    why: 'A blank may mean nothing or not yet known; a typed 0 says which.',
    bad: '500, (blank), 500, 500',
    good: '500, 0, 500, 500',
  },
  'amounts-blank': {
    title: 'Line without amounts',
    message: 'The line has no amount in any year; it counts as nothing.',
    advice: 'Enter its amounts, or remove the line.',
    why: 'A line is there to carry money; without any, something was forgotten.',
    bad: '(blank), (blank), (blank), (blank)',
    good: '500, 500, 500, 500',
  },
  'amounts-zero': {
    title: 'Line of zeros',
    message: 'Every amount of the line is 0.',
    advice: 'Remove the line if it is not needed any more, or ignore this with a reason.',
    why: 'A line without money may be left over from an earlier plan, or still wait for its figures.',
    bad: '0, 0, 0, 0',
    good: '0, 0, 25000, 0',
  },
} as const satisfies Record<Name, RuleText>
