import { showText } from '../shown-value.ts'
import type { Words } from './words.ts'

/** Why an output or enabler is offered for a line: a value, which becomes words only at the door. */
export type ResultReason =
  | { readonly is: 'code' | 'recent' }
  | { readonly is: 'words' | 'similarWords'; readonly words: readonly string[] }
  /** Lines of the same unit and activity, or of like ones, that carry it. */
  | { readonly is: 'alike'; readonly lines: number }
  | { readonly is: 'similar'; readonly lines: number; readonly words: readonly string[] }

/** What people read in the Tag view, in English. */
export const tagTexts = {
  reasons: {
    code: 'code',
    recent: 'recent',
    words: 'words: {words}',
    similarWords: 'similar words: {words}',
    alike: { one: 'as 1 like it', other: 'as {count} like it' },
    similar: { one: 'as 1 with the words: {words}', other: 'as {count} with the words: {words}' },
  },
  kinds: { output: 'Output', enabler: 'Enabler' },
  pending: 'pending',
  card: {
    label: 'Line to be tagged',
    noId: 'no id',
    noActivity: 'no activity',
    money: { one: '{amount} in 1 year', other: '{amount} in {count} years' },
    now: 'now {tag}',
    untagged: 'not tagged',
    faulty: 'now “{tag}”, which is no valid tag',
    split: 'split: {shares}',
    share: '{code} {percent}',
    previous: 'Previous untagged line (Page Up)',
    next: 'Next untagged line (Page Down)',
    lines: { one: '1 line', other: '{count} lines' },
    amount: '{amount}',
    untaggedOf: { one: '1 untagged', other: '{count} untagged' },
    taggedOf: '{tagged} with {results}',
    otherResults: { one: '1 other result', other: '{count} other results' },
    faultyOf: { one: '1 with a faulty tag', other: '{count} with a faulty tag' },
  },
  search: {
    label: 'Find an output or enabler',
    hint: 'Code or words',
    results: 'Outputs and enablers',
    none: 'Nothing is found. Fewer words find more.',
    nothingYet: 'Type a code or any word of an output or enabler.',
    split: 'Split: {shares}',
    splitReason: 'as typed',
  },
  progress: {
    left: { one: '1 line left', other: '{count} lines left' },
    leftMoney: '{left} · {amount}',
    done: { one: 'The only line is tagged: {amount}', other: 'All {count} lines are tagged: {amount}' },
    ofUnit: 'only {unit}',
    check: 'Check the book',
    bar: 'Lines tagged',
  },
  acts: {
    tag: 'Tag and next',
    stay: 'Tag and stay',
    like: { one: 'Tag the 1 like it…', other: 'All {count} like it…' },
    split: 'Split…',
    clear: 'Clear',
    noResult: 'Find an output or enabler first',
    noLine: 'Select a budget line first',
    onlyOne: 'Only one line can be split at a time',
    nothingToClear: 'There is no tag to clear',
    noneAlike: 'No other line has its unit and activity',
    busy: 'The book is being written or read',
    readOnly: 'The workbook is read-only',
  },
  likeIt: {
    title: '{code} for all like “{activity}”',
    untagged: { one: '1 untagged: {amount}', other: '{count} untagged: {amount}' },
    tagged: { one: '1 tagged already: {amount}', other: '{count} tagged already: {amount}' },
    list: 'Lines like it',
    more: { one: 'and 1 more, ticked if it is untagged', other: 'and {count} more, ticked if untagged' },
    tag: { one: 'Tag 1 line', other: 'Tag {count} lines' },
    none: 'Tick at least one line',
    back: 'Back',
  },
  split: {
    title: 'Split {line}',
    code: 'Output or enabler {at}',
    percent: 'Percent of {at}',
    add: 'Add a result (+)',
    equal: 'Equal shares (=)',
    remove: 'Remove {at}',
    meter: '{sum}',
    left: '{sum} · {left} left',
    over: '{sum} · {over} too much',
    write: 'Split the line',
    back: 'Back',
    unnamed: 'Every share needs an output or enabler',
    sum: 'Shares must make 100.00 %',
    twice: '{code} stands twice',
    unreadable: 'A percent has at most two decimals',
    unknown: 'no output or enabler',
  },
  empty: {
    noBook: 'The book has not been read yet.',
    noLines: 'This workbook has no budget lines yet.',
    toPlan: 'Go to Plan',
    elsewhere: 'No budget line is selected.',
    toFirst: 'Go to the first untagged line',
  },
} as const

/** A reason in a few words, as they stand below the title. */
export function reasonText(reason: ResultReason, words: Words): string {
  const { reasons } = words.of(tagTexts)
  const shown = 'words' in reason ? showText(reason.words.join(', ')) : ''
  switch (reason.is) {
    case 'alike':
    case 'similar':
      return words.count(reasons[reason.is], reason.lines, { words: shown })
    default:
      return words.fill(reasons[reason.is], { words: shown })
  }
}
