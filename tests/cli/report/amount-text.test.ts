import { centimesOf } from '../../../src/core/report/centimes-of.ts'
import { grouped, unitName } from '../../../src/texts/amount-words.ts'
import { countsText } from '../../../src/cli/report/count-text.ts'
import { shownPeriods } from '../../../src/cli/report/shown-periods.ts'

test.each([
  ['0.00', '0.00'],
  ['999.99', '999.99'],
  ['1000.00', '1,000.00'],
  ['-1234567.89', '-1,234,567.89'],
  [-123, '-123'],
  [-123456, '-123,456'],
])('grouped: %s as %s', (amount, expected) => {
  expect(grouped(amount)).toBe(expected)
})

test.each([
  ['12.50', 1250],
  ['-0.05', -5],
  ['649398605.29', 64939860529],
])('centimesOf: %s as %d', (amount, expected) => {
  expect(centimesOf(amount)).toBe(expected)
})

test.each([
  [1, 'CHF'],
  [1000, 'CHF 000'],
  [1_000_000, 'CHF million'],
  [50_000, 'units of CHF 50,000'],
])('unitName: %d as %s', (unit, expected) => {
  expect(unitName('CHF', unit)).toBe(expected)
})

test.each([
  [{ error: 0, warning: 0, info: 0, ignored: 0 }, 'no errors, no warnings, no infos'],
  [{ error: 1, warning: 2, info: 1, ignored: 3 }, '1 error, 2 warnings, 1 info, 3 ignored'],
])('countsText: %j', (counts, expected) => {
  expect(countsText(counts)).toBe(expected)
})

test.each([
  ['all where there is room', ['2021', '2022', 'plan'], 3, ['2021', '2022', 'plan']],
  ['biennia for years', ['2020', '2021', '2020-2021', 'plan'], 3, ['2020-2021', 'plan']],
  [
    'a year without a biennium',
    ['2021', '2022', '2023', '2024', '2022-2023', 'plan'],
    4,
    ['2021', '2024', '2022-2023', 'plan'],
  ],
  ['the plan alone', ['2021', '2023', '2025', 'plan'], 3, ['plan']],
])('shownPeriods: %s', (_, periods, room, expected) => {
  expect(shownPeriods(periods, room)).toEqual(expected)
})
