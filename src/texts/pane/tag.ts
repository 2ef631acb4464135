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
    apart: 'tags go to Splits',
    lines: { one: '1 line', other: '{count} lines' },
    visibleLines: { one: '1 line (visible)', other: '{count} lines (visible)' },
    untaggedOf: { one: '1 untagged', other: '{count} untagged' },
    taggedOf: '{tagged} with {results}',
    otherOutputs: { one: '1 other output', other: '{count} other outputs' },
    otherEnablers: { one: '1 other enabler', other: '{count} other enablers' },
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
    keepRule: { one: '1 line tagged {code}', other: '{count} lines tagged {code}' },
    keepRuleAct: 'Keep as a rule…',
  },
  acts: {
    tag: 'Tag and next',
    stay: 'Tag and stay',
    like: { one: 'Tag the 1 like it…', other: 'All {count} like it…' },
    likeNone: 'All like it…',
    split: 'Split…',
    clear: 'Clear',
    rules: 'Apply rules…',
    carry: 'From another workbook…',
    noResult: 'Find an output or enabler first',
    noLine: 'Select a budget line first',
    onlyOne: 'Only one line can be split at a time',
    severalLike: 'Select only one of the lines',
    nothingToClear: 'There is no tag to clear',
    noneAlike: 'No other line has its unit and activity',
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
  rules: {
    title: 'Rules',
    none: 'This book keeps no rule yet. One can be kept after several lines were tagged together, or made here.',
    tagged: { one: '1 untagged line: {amount}', other: '{count} untagged lines: {amount}' },
    nothing: 'Every line that the rules claim is tagged already',
    noRule: 'There is no rule to apply',
    apply: { one: 'Tag 1 line', other: 'Tag {count} lines' },
    list: 'Rules and the untagged lines they tag',
    lines: { one: '1 line · {amount}', other: '{count} lines · {amount}' },
    noLines: 'no untagged line',
    rule: '{column} has “{contains}” → {code}',
    ofUnit: '{unit}: {rule}',
    columns: { Activity: 'activity', Category: 'category', Fund: 'fund', Group: 'group' },
    faults: {
      'contains-nothing': 'its text would claim every line: not applied',
      'code-unknown': 'the framework has no {code}: not applied',
      'row-unreadable': 'its row is no rule: not applied',
    },
    clashes: {
      one: '1 line is claimed for different results, and not tagged: {amount}',
      other: '{count} lines are claimed for different results, and not tagged: {amount}',
    },
    claims: '{code} (rule {at})',
    number: 'Rule {at}',
    edit: 'Change rule {at}',
    remove: 'Delete rule {at}',
    add: 'New rule…',
    more: { one: 'and 1 more', other: 'and {count} more' },
    back: 'Back',
  },
  rule: {
    title: 'Keep a rule',
    change: 'Change the rule',
    unit: 'Unit',
    anyUnit: 'any unit',
    column: 'Column',
    contains: 'Contains',
    hint: 'Case, accents, spaces do not count; # is any number.',
    result: 'Output or enabler',
    claims: { one: 'Claims 1 line; {untagged}', other: 'Claims {count} lines; {untagged}' },
    untagged: { one: '1 of them is untagged.', other: '{count} of them are untagged.' },
    claimsAll: 'Say what the text contains',
    noResult: 'Say which output or enabler it is for',
    keep: 'Keep the rule',
    keepChange: 'Change the rule',
    back: 'Back',
  },
  carry: {
    title: 'Tags from {file}',
    task: 'Comparing with {file}',
    carried: { one: 'Carried: 1 line', other: 'Carried: {count} lines' },
    ambiguous: {
      one: 'Ambiguous, not carried: 1 line',
      other: 'Ambiguous, not carried: {count} lines',
    },
    gone: {
      one: 'Code no longer in this framework, not carried: 1 line',
      other: 'Code no longer in this framework, not carried: {count} lines',
    },
    others: {
      one: '1 more untagged line has nothing like it there: {amount}',
      other: '{count} more untagged lines have nothing like them there: {amount}',
    },
    byId: 'by its id',
    byActivity: 'by its unit and activity',
    or: '{one} or {other}',
    otherUnit: 'its id is another unit’s there',
    isGone: '{code} is gone',
    write: { one: 'Tag 1 line', other: 'Tag {count} lines' },
    nothing: 'Nothing can be carried',
    back: 'Back',
  },
  said: {
    left: { one: '1 line was left alone: {lines}.', other: '{count} lines were left alone: {lines}.' },
    leftLine: '{line} ({why})',
    refused: '{lines}: {why}',
    more: { one: '{lines} and 1 more', other: '{lines} and {count} more' },
    apart: {
      one: 'Its tag cells are locked: the tag went to sheet Splits.',
      other: '{count} lines have locked tag cells: their tags went to sheet Splits.',
    },
    why: {
      changed: 'somebody changed it meanwhile',
      gone: 'its row is gone',
      several: 'its id stands there several times',
      locked: 'its cells are locked',
      merged: 'its cells are merged',
      'not-as-written': 'Excel held something else afterwards, so it was taken back',
    },
  },
  empty: {
    noLines: 'This workbook has no budget lines yet.',
    toPlan: 'Go to Plan',
    elsewhere: 'No budget line is selected.',
    toFirst: 'Go to the first untagged line',
    allTagged: { one: 'The only line is tagged: {amount}', other: 'All {count} lines are tagged: {amount}' },
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
