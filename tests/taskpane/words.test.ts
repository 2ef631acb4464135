import packageFile from '../../package.json'
import { version } from '../../src/taskpane/version.ts'
import { isDark, themeFor } from '../../src/taskpane/theme-for.ts'
import { wordsFor } from '../../src/texts/pane/words.ts'

test('About names the version of the package', () => {
  expect(version).toBe(packageFile.version)
})

test.each([
  [0, 'CHF 0'],
  [-12_345, 'CHF -123'],
  [99_994_900, 'CHF 999,949'],
  [99_995_000, 'CHF 1 m'],
  [3_141_200_050, 'CHF 31.4 m'],
])('%d centimes are %s in short', (centimes, shown) => {
  expect(wordsFor('en-GB').money(centimes, 'CHF')).toBe(shown)
})

test('money is exact to the centime where it is asked for, and shares have two decimals', () => {
  const words = wordsFor('en-GB')
  expect(words.exactMoney(3_141_200_050, 'CHF')).toBe('CHF 31,412,000.50')
  expect(words.percent(1240)).toBe('12.40 %')
})

test('counts take the form that goes with them', () => {
  const lines = { one: '1 line of {unit}', other: '{count} lines of {unit}' }
  const { count } = wordsFor('fr-FR')
  expect([1, 1234].map((of) => count(lines, of, { unit: 'BR' }))).toEqual([
    '1 line of BR',
    '1,234 lines of BR',
  ])
})

test('the mirrored language is longer, bracketed and from the right, and keeps placeholders', () => {
  const words = wordsFor('qps-plocm')
  const texts = { one: 'Plan {count}', more: { two: 'Tag' } }
  expect(words.dir).toBe('rtl')
  expect(words.of(texts)).toEqual({ one: '[Pláñ {count} ~~~~]', more: { two: '[Tág ~]' } })
  expect(words.of(texts)).toBe(words.of(texts))
})

test.each([
  ['#FFFFFF', false],
  ['#212121', true],
  ['#0078d4', true],
  ['not a colour', false],
])('%s is dark: %s', (colour, dark) => {
  expect(isDark(colour)).toBe(dark)
})

test('contrast goes before Office’s own theme, and without any it is light', () => {
  expect(themeFor('#212121', true)).toBe('contrast')
  expect(themeFor('#212121', false)).toBe('dark')
  expect(themeFor(undefined, false)).toBe('light')
})
