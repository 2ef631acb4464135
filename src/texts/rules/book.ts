import type { bookRules } from '../../core/rules/book/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof bookRules)[number]['name']

const advice = 'Use the framework that this book was made with, or bring the book’s sheets up to date.'

/** The texts of the rules about a workbook and the framework it carries. */
export const bookRuleTexts = {
  'book-item-differs': {
    title: 'Framework worded otherwise in the book',
    message:
      'The {column} of {item} is “{book}” in the book and “{used}” in the framework in use, which counts.',
    advice,
    why: 'The lines of a book were tagged by what its own sheets say, and a result may mean something else elsewhere.',
    bad: 'Outputs, R.1-1: “Final acts of conferences”, where the framework says “Final acts and resolutions”',
    good: 'the same wording in both',
  },
  'book-item-added': {
    title: 'Item of the book’s framework only',
    message: 'The book has {item} (“{book}”), which the framework in use does not have.',
    advice,
    why: 'Money tagged with it cannot be placed under the framework in use.',
    bad: 'Outputs: R.1-9, where the framework ends with R.1-8',
    good: 'the same outputs in both',
  },
  'book-item-lacking': {
    title: 'Item missing from the book’s framework',
    message: 'The framework in use has {item} (“{used}”), which the book does not have.',
    advice,
    why: 'Nobody could tag a line of this book with it, so its money may stand elsewhere.',
    bad: 'Outputs end with R.1-7, where the framework has R.1-8',
    good: 'the same outputs in both',
  },
  'book-order-differs': {
    title: 'Framework in another order in the book',
    message: 'The {items} stand in another order in the book, from {first} on, than in the framework in use.',
    advice: 'Sort the sheet as the framework does; figures follow the order of the framework in use.',
    why: 'Summaries are printed in the framework’s order, and a last centime goes to the item that comes first.',
    bad: 'R.2, R.1, R.3',
    good: 'R.1, R.2, R.3',
  },
  'book-framework-unread': {
    title: 'Book’s framework not readable',
    message: 'The framework on the book’s own sheets cannot be read ({problem}); the one in use counts.',
    advice: 'Mend the cell, or bring the sheets of the framework back.',
    why: 'Nobody can tell whether the lines were tagged by the same framework.',
    bad: 'an output without a code',
    good: 'a code on each output',
  },
  'allocation-out-of-date': {
    title: 'Allocation out of date',
    message:
      'Since this book was allocated, its {changed} have changed: its summaries show the figures from before.',
    advice:
      'Allocate again: rbb allocate gives the figures of today, and the pane writes them into the book.',
    why: 'A summary is trusted only if it is that of the lines beside it.',
    bad: 'a share changed on sheet Splits after Appendix A was written',
    good: 'the same, allocated again',
  },
  'ledger-changed-by-hand': {
    title: 'Ledger changed by hand',
    message: 'The ledger on sheet Allocation is not as it was written: somebody has changed it.',
    advice:
      'Allocate again, which puts it right; what should move money belongs into lines, splits, drivers or links.',
    why: 'All live figures of Appendix A are sums of the ledger.',
    bad: 'an amount typed over on sheet Allocation',
    good: 'the ledger as it was written',
  },
} as const satisfies Record<Name, RuleText>
