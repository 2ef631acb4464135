import type { Param } from '../../src/core/finding.ts'
import { adviceOf, fixLabel, messageOf, severityWord } from '../../src/texts/message.ts'
import { showText, showValue } from '../../src/texts/shown-value.ts'

const thin = '\u202F'

const values: readonly (readonly [what: string, value: Param, locale: string, shown: string])[] = [
  ['an amount', { centimes: 123_450 }, 'en-GB', 'CHF 1,234.50'],
  ['an amount in French', { centimes: 123_450 }, 'fr', `CHF 1${thin}234,50`],
  ['an amount in Spanish', { centimes: 1_234_550 }, 'es', 'CHF 12.345,50'],
  ['a credit below a franc', { centimes: -5 }, 'en-GB', 'CHF -0.05'],
  ['nothing', { centimes: 0 }, 'en-GB', 'CHF 0.00'],
  ['a plan of billions', { centimes: 123_456_789_012_345 }, 'en-GB', 'CHF 1,234,567,890,123.45'],
  ['a year', 2020, 'en-GB', '2020'],
  ['a large number', 12_345, 'en-GB', '12,345'],
  ['a list of one', ['R.1'], 'en-GB', 'R.1'],
  ['a list', ['R.1', 'R.2', 'T.1'], 'en-GB', 'R.1, R.2 and T.1'],
  ['a list in French', ['R.1', 'R.2', 'T.1'], 'fr', 'R.1, R.2 et T.1'],
  ['a list with a line break', ['a\nb', 'c'], 'en-GB', 'a b and c'],
  ['digits of the user’s', '1234.50', 'en-GB', '1234.50'],
]

test.each(values)('%s', (_what, value, locale, shown) => {
  expect(showValue(value, { locale, currency: 'CHF' })).toBe(shown)
})

const texts: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['a line break is a space', 'first\r\nsecond', 'first second'],
  ['a control character is a space', 'a\u0000b\u001B[31mc\u0085d', 'a b [31mc d'],
  ['a separator of paragraphs is a space', 'a\u2028b\u2029c', 'a b c'],
  ['a space behind a code is kept, for it is the fault', 'R.1 ', 'R.1 '],
  ['Arabic stands apart', 'ورشة عمل', '\u2068ورشة عمل\u2069'],
  ['Hebrew stands apart', 'סדנה', '\u2068סדנה\u2069'],
  ['an accent does not', 'Zoë Ångström', 'Zoë Ångström'],
  ['marks that turn round what follows are spaces', 'a\u202Eb\u2069c', 'a b c'],
  ['300 letters are shown', 'x'.repeat(300), 'x'.repeat(300)],
  ['of 301 letters 299 are shown', 'x'.repeat(301), `${'x'.repeat(299)}…`],
  ['no letter is cut in two', '😀'.repeat(301), `${'😀'.repeat(299)}…`],
  ['letters are counted, not their halves', '😀'.repeat(300), '😀'.repeat(300)],
  ['a whole document is cut', 'x'.repeat(1_000_000), `${'x'.repeat(299)}…`],
]

test.each(texts)('%s', (_what, text, shown) => {
  expect(showText(text)).toBe(shown)
})

const messages: readonly (readonly [name: string, params: Record<string, Param>, message: string])[] = [
  [
    'amount-not-a-number',
    { text: 'n/a', year: 2021 },
    '“n/a” under 2021 is no number; it counts as nothing until mended.',
  ],
  [
    'name-ambiguous',
    { text: 'Outreach', codes: ['T.4-3', 'D.1-2'] },
    '“Outreach” is the name of T.4-3 and D.1-2; the line’s money stands under unallocated.',
  ],
  [
    'revenue-amount-unreadable',
    { text: '1,234', year: '2021', fault: 'ambiguous' },
    '“1,234” under 2021 may mean thousands or decimals; it counts as nothing until mended.',
  ],
  ['driver-stage-unknown', { text: '' }, '“(blank)” is no stage of the allocation; the row is not used.'],
  [
    'ceiling-exceeded',
    {
      kind: 'plan',
      key: '',
      period: 'plan',
      ceiling: { centimes: 48_000 },
      planned: { centimes: 49_000 },
      excess: { centimes: 1_000 },
    },
    'The ceiling for plan (period plan) is CHF 480.00, but CHF 490.00 is planned: CHF 10.00 too much.',
  ],
  [
    'output-unknown',
    { text: '{text} $& $1' },
    '“{text} $& $1” is no output of the framework; the line’s money stands under unallocated.',
  ],
]

test.each(messages)('%s', (name, params, message) => {
  expect(messageOf({ name, params })).toBe(message)
})

test('amounts follow the locale, and name their currency', () => {
  const params = { objective: 'R.1', amount: { centimes: 1_234_550 } }
  expect(messageOf({ name: 'objective-not-linked', params }, { locale: 'de', currency: 'EUR' })).toContain(
    'has EUR 12.345,50,',
  )
})

test('a parameter that is not there leaves its placeholder to be seen', () => {
  expect(messageOf({ name: 'output-unknown', params: {} })).toContain('“{text}”')
})

test('a finding of a rule that has gone is known by its name', () => {
  expect(messageOf({ name: 'a-rule-of-old', params: {} })).toBe('a-rule-of-old')
  expect(adviceOf({ name: 'a-rule-of-old' })).toBe('')
})

test('advice, fixes and severities are worded', () => {
  expect(adviceOf({ name: 'amount-too-fine' })).toBe('Round it to the centime.')
  expect(fixLabel({ value: 'R.1-1' })).toBe('Change to “R.1-1”')
  expect((['error', 'warning', 'info'] as const).map(severityWord)).toEqual([
    'Error',
    'Warning',
    'Information',
  ])
})
