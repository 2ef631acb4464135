import type { splitRules } from '../../core/rules/split/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof splitRules)[number]['name']

/** The texts of the rules about shares of lines; all shares of a line are used or none. */
export const splitRuleTexts = {
  'split-line-missing': {
    title: 'Share of no line',
    message: 'The row does not say which line it shares out; it is not used.',
    advice: 'Enter the id of the line, or remove the row.',
    why: 'The line that was meant lacks this share.',
    bad: '(blank), R.1-1, 100',
    good: 'BR-0083, R.1-1, 100',
  },
  'split-line-unknown': {
    title: 'Share of an unknown line',
    message: 'No budget line has the id “{text}”; the row is not used.',
    advice: 'Correct the id, or remove the row if its line has gone.',
    why: 'The line that was meant may stand under unallocated for lack of this share.',
    bad: 'BR-9999, R.1-1, 100',
    good: 'BR-0083, R.1-1, 100',
  },
  'split-target-missing': {
    title: 'Share without a result',
    message: 'The row names no output and no enabler; until mended, none of the line’s shares count.',
    advice: 'Enter the output or the enabler that this share pays for.',
    why: 'Part of the money would have nowhere to go, so the whole line stands under unallocated.',
    bad: 'BR-0083, (blank), (blank), 40',
    good: 'BR-0083, R.1-2, (blank), 40',
  },
  'split-target-both': {
    title: 'Share with two results',
    message:
      'The row names output “{output}” and enabler “{enabler}”; until mended, none of the line’s shares count.',
    advice: 'Keep one of the two, or give each a row with its own share.',
    why: 'A share can go only one way.',
    bad: 'BR-0083, R.1-2, BR.1, 40',
    good: 'BR-0083, R.1-2, (blank), 40',
  },
  'split-output-unknown': {
    title: 'Output of a share unknown',
    message:
      '“{text}” does not name one output of the framework; until mended, none of the line’s shares count.',
    advice: 'Write the code of the output.',
    why: 'Part of the money would have nowhere to go, so the whole line stands under unallocated.',
    bad: 'BR-0083, R.8-1, 40',
    good: 'BR-0083, R.1-2, 40',
  },
  'split-output-misspelt': {
    title: 'Output of a share misspelt',
    message:
      '“{text}” can only mean output {code}, but is spelt otherwise; until mended, none of the line’s shares count.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would leave the share out.',
    bad: 'BR-0083, R1-2, 40',
    good: 'BR-0083, R.1-2, 40',
  },
  'split-enabler-unknown': {
    title: 'Enabler of a share unknown',
    message:
      '“{text}” does not name one enabler of the framework; until mended, none of the line’s shares count.',
    advice: 'Write the code of the enabler.',
    why: 'Part of the money would have nowhere to go, so the whole line stands under unallocated.',
    bad: 'BR-0083, (blank), BR.9, 40',
    good: 'BR-0083, (blank), BR.1, 40',
  },
  'split-enabler-misspelt': {
    title: 'Enabler of a share misspelt',
    message:
      '“{text}” can only mean enabler {code}, but is spelt otherwise; until mended, none of the line’s shares count.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would leave the share out.',
    bad: 'BR-0083, (blank), br1, 40',
    good: 'BR-0083, (blank), BR.1, 40',
  },
  'split-share-missing': {
    title: 'Share missing',
    message: 'The row has no share; until mended, none of the line’s shares count.',
    advice: 'Enter the share in percent, or remove the row.',
    why: 'A blank may mean nothing or not yet known, so the whole line stands under unallocated.',
    bad: 'BR-0083, R.1-2, (blank)',
    good: 'BR-0083, R.1-2, 40',
  },
  'split-share-not-a-number': {
    title: 'Share not a number',
    message: 'The share “{text}” is no number; until mended, none of the line’s shares count.',
    advice: 'Enter the share in percent, such as 33.33.',
    why: 'The line’s money cannot be divided by a text, so the whole line stands under unallocated.',
    bad: 'BR-0083, R.1-2, the rest',
    good: 'BR-0083, R.1-2, 40',
  },
  'split-share-too-fine': {
    title: 'Share too fine',
    message:
      'The share “{text}” has more than two decimals of a percent; until mended, none of the line’s shares count.',
    advice: 'Round the shares of the line to two decimals so that they make 100.00 % together.',
    why: 'With hundredths of a percent, shares add up to 100.00 % exactly or visibly not.',
    bad: '33.3333, 33.3333, 33.3334',
    good: '33.33, 33.33, 33.34',
  },
  'split-share-zero': {
    title: 'Share of nothing',
    message: 'The share is 0; until mended, none of the line’s shares count.',
    advice: 'Enter the share that is meant, or remove the row.',
    why: 'A share of nothing gives no money and may stand for one still to be filled in.',
    bad: 'R.1-1 100, R.1-2 0',
    good: 'R.1-1 60, R.1-2 40',
  },
  'split-share-negative': {
    title: 'Share below zero',
    message: 'The share “{text}” is below zero; until mended, none of the line’s shares count.',
    advice: 'Enter shares above 0; a credit is a line with a negative amount.',
    why: 'A share below zero would give another result more money than the line has.',
    bad: 'R.1-1 110, R.1-2 -10',
    good: 'R.1-1 90, R.1-2 10',
  },
  'split-target-doubled': {
    title: 'Two shares for one result',
    message: 'The line has several shares for “{target}”; until mended, none of its shares count.',
    advice: 'Put them together in one row, or correct the one that is meant for another result.',
    why: 'A result entered twice is often a slip for another one.',
    bad: 'R.1-1 60, R.1-1 40',
    good: 'R.1-1 60, R.1-2 40',
  },
  'split-not-100': {
    title: 'Shares do not make 100 %',
    message:
      'The shares of the line make {sum} % and not 100.00 % (difference {missing}); until mended, none of them count.',
    advice: 'Correct the shares so that they make 100.00 %.',
    why: 'Part of the money would go nowhere or be counted twice, so the whole line stands under unallocated.',
    bad: '33.33, 33.33, 33.33',
    good: '33.33, 33.33, 33.34',
  },
} as const satisfies Record<Name, RuleText>
